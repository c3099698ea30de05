/**
 * Totals, means, proportions, ratios, quantiles and counts, for the population or by domain.
 *
 * <p>Values in the units of the answers; proportions and ratios as shares, not percent. What cannot
 * be told (nobody answered, a denominator of 0, a limit outside the data) is null, never a guess.
 */
@NullMarked
package kg.koch.measure.survey.estimate;

import org.jspecify.annotations.NullMarked;
