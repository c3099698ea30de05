/**
 * Names as people of the field have them: one name in many spellings, in two scripts.
 *
 * <p>{@link kg.koch.link.name.NameFolding} brings every spelling of a name, Cyrillic or Latin, to
 * the same few symbols, so that comparators need not know of scripts. Sources and examples:
 * docs/methods/names.md.
 */
@NullMarked
package kg.koch.link.name;

import org.jspecify.annotations.NullMarked;
