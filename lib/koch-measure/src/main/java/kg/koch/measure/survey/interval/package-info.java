/**
 * Confidence limits: Student t, logit, and the exact binomial with the effective sample size; with
 * the distributions they need, exact to about 1e-13.
 */
@NullMarked
package kg.koch.measure.survey.interval;

import org.jspecify.annotations.NullMarked;
