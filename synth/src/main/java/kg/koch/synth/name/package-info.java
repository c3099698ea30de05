/**
 * Names for made-up people: lists by people of the country, how surnames and patronymics are made,
 * and the rules by which offices write them in Latin letters.
 *
 * <p>Names are put together at random from common given names, roots and parts (names.csv, general
 * knowledge of the languages); nobody in particular is meant. Nothing here is shared with {@code
 * koch-link}, which is measured with these names.
 */
@NullMarked
package kg.koch.synth.name;

import org.jspecify.annotations.NullMarked;
