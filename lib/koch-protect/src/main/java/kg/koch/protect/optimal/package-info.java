/**
 * Hiding as little as can be: the cheapest pattern of hidden cells with which nobody comes too near
 * to a sensitive one, proven for small tables.
 *
 * <p>{@link kg.koch.protect.optimal.OptimalSuppression} is given {@link
 * kg.koch.protect.optimal.Demand}s, of counts or of magnitudes. Whole-number programming by cuts
 * from the attacker's linear programme (Fischetti and Salazar, 2000, Models and algorithms for
 * optimizing cell suppression in tabular data with linear constraints, Journal of the American
 * Statistical Association 95(451)).
 */
@NullMarked
package kg.koch.protect.optimal;

import org.jspecify.annotations.NullMarked;
