/**
 * Names as people of the field have them: one name in many spellings, in two scripts.
 *
 * <p>{@link kg.koch.link.name.NameFolding} brings every spelling of a name, Cyrillic or Latin, to
 * the same few symbols, so that comparators need not know of scripts. {@link
 * kg.koch.link.name.Surname} and {@link kg.koch.link.name.Patronymic} have roots and forms; {@link
 * kg.koch.link.name.PersonName} takes a name in one field apart; {@link
 * kg.koch.link.name.DoubleName} and {@link kg.koch.link.name.ShortNames} say when two names may be
 * one person's.
 *
 * <p>All of it belongs at the dictionary, once a distinct name, not at the pair. Nothing here
 * weighs or decides. Sources, examples and limits: docs/methods/names.md.
 */
@NullMarked
package kg.koch.link.name;

import org.jspecify.annotations.NullMarked;
