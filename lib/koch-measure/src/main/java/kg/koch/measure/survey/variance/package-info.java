/**
 * How much a figure would vary if the sample were drawn again: Taylor linearisation, and replicates
 * (jackknife, balanced half-samples with or without the factor of Fay, rescaled bootstrap).
 *
 * <p>Variances are in squared units of the figure. Source: Wolter, Introduction to Variance
 * Estimation (2007). Replicates change clusters of the first stage only.
 */
@NullMarked
package kg.koch.measure.survey.variance;

import org.jspecify.annotations.NullMarked;
