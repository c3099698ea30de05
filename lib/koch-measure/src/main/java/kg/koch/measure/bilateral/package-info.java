/**
 * Flows between countries, estimated from stocks by place of birth at two dates.
 *
 * <p>What and why: most countries publish how many people born elsewhere live with them; few
 * publish flows. The six methods compared by Abel and Cohen (2019) turn two such tables into origin
 * and destination flows: decreases dropped or reversed ({@link
 * kg.koch.measure.bilateral.StockDifferences}), rates ({@link
 * kg.koch.measure.bilateral.MigrationRates}), and demographic accounting, open, closed and
 * pseudo-Bayesian ({@link kg.koch.measure.bilateral.AccountingFlows}).
 *
 * <p>In: persons by place of birth and place of residence at the start and the end of a period,
 * births and deaths of the period by place of residence. Out: persons who changed residence in the
 * period. All are transitions: a return within the period is not seen.
 *
 * <p>Limits: the methods disagree by a factor of several; results are estimates under an
 * assumption, not counts. Example: 1,000 persons born in A live in A and 10 in C; later 950 and 60;
 * 50 at least went from A to C.
 */
@NullMarked
package kg.koch.measure.bilateral;

import org.jspecify.annotations.NullMarked;
