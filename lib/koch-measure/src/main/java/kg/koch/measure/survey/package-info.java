/**
 * Figures from a sample of households or persons, with their error: what a survey estimates about a
 * population, how far the figure may be off, and whether it is fit to be published.
 *
 * <p>For household surveys and mobility-tracking rounds: labour migrants abroad, returnees and
 * their plans, use of remittances, reasons for moving. A sample is described by {@code design}; its
 * weights may be moved to known totals by {@code calibrate}; {@code expression} says what is
 * wanted; {@code estimate} makes figures; {@code variance} tells how much they would vary if the
 * sample were drawn again; {@code interval} makes limits of that; {@code publish} judges.
 *
 * <p>In: a row for each respondent, with weight, stratum, cluster and answers. Out: figures in the
 * units of the answers, with standard error, limits, design effect. Random error only: who was
 * never on the sampling list, did not answer or answered wrongly is not in the standard error. Same
 * numbers as the R package survey; methods and sources stand at each class.
 *
 * <p>Example: {@code new SurveyEstimator(table, new TaylorVariance(design, Calibration.none(),
 * LonelyClusters.FAIL), EstimateSettings.USUAL).estimate(ExpressionParser.parse("mean(income) by
 * oblast"))}.
 */
@NullMarked
package kg.koch.measure.survey;

import org.jspecify.annotations.NullMarked;
