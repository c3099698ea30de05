/**
 * Counts rounded so that small ones tell of nobody and tables add up.
 *
 * <p>{@link kg.koch.protect.rounding.SmallCountRounding} rounds inner cells that stand in small
 * published cells and adds all others up anew; {@link kg.koch.protect.rounding.ControlledRounding}
 * rounds every cell to a multiple next to it. Both give {@link
 * kg.koch.protect.rounding.RoundedCounts}. See docs/methods/rounding.md. Limits: counts of
 * different tables of the same people are rounded apart.
 */
@NullMarked
package kg.koch.protect.rounding;

import org.jspecify.annotations.NullMarked;
