/**
 * Cell keys: counts changed by noise that depends on who is counted and on nothing else.
 *
 * <p>A {@link kg.koch.protect.cellkey.NoiseDesign} says what noise may do; {@link
 * kg.koch.protect.cellkey.NoiseRow} is the distribution of largest entropy for one count, and
 * {@link kg.koch.protect.cellkey.NoiseTable} the perturbation table, as offices hand it to each
 * other. {@link kg.koch.protect.cellkey.KeyedCells} adds records up to every cell of crossed
 * hierarchies, with the sum of their keys, and {@link kg.koch.protect.cellkey.LargestValues} their
 * amounts. A record key stays with its record over the years: with new keys the figures of an old
 * and a new release could be averaged.
 *
 * <p>See docs/methods/perturbation-tables.md. Limits: what is published is not additive.
 */
@NullMarked
package kg.koch.protect.cellkey;

import org.jspecify.annotations.NullMarked;
