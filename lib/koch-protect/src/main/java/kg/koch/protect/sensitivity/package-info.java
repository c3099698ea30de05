/**
 * Which cells give somebody away by themselves: the rules of sensitivity of official statistics.
 *
 * <p>A rule looks at the {@link kg.koch.protect.sensitivity.Contributions} of a cell and says by a
 * {@link kg.koch.protect.sensitivity.Sensitivity} why it must not be published, and how far the
 * interval of an attacker must reach beyond its value: its protection levels. {@link
 * kg.koch.protect.sensitivity.GroupDisclosure} looks at pairs of cells. Values and levels are in
 * the unit of the table, which the rules do not ask for. Rules look at one table: what other tables
 * tell is not in them.
 *
 * <p>Sources: Hundepool et al., Handbook on Statistical Disclosure Control, 2nd edition, section
 * 4.2 (rules) and 4.2.2 (levels); Hundepool et al., Statistical Disclosure Control, 2012, chapters
 * 4 and 5.
 */
@NullMarked
package kg.koch.protect.sensitivity;

import org.jspecify.annotations.NullMarked;
