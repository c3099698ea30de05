/**
 * Weights that reproduce known totals: post-stratification, raking, linear calibration.
 *
 * <p>Totals come from the register or the projection, in units of the population. Source: Deville
 * and Särndal, Calibration Estimators in Survey Sampling, JASA 87 (1992). Not checked: whether the
 * categories mean the same in the survey and in the source of the totals.
 */
@NullMarked
package kg.koch.measure.survey.calibrate;

import org.jspecify.annotations.NullMarked;
