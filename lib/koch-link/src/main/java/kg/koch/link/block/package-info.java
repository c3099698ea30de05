/**
 * Which pairs are compared at all. A blocking rule is a tuple of key parts (a value, the first
 * letters of a name, the year of a date); records that agree in all of them are a block, and pairs
 * within a block are compared. A pair that several rules bring together is compared under the
 * first.
 *
 * <p>No pair is ever stored: records are sorted by their key, blocks are copied one after another
 * into a small buffer and their pairs visited there. Blocks too large to compare whole are cut by
 * further key parts; what is left out then is counted and said.
 */
@NullMarked
package kg.koch.link.block;

import org.jspecify.annotations.NullMarked;
