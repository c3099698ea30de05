/**
 * Tables fitted to known totals: iterative proportional fitting and its relatives.
 *
 * <p>What and why: a table of flows is known from elsewhere (an older period, a partner, a model)
 * and only totals are known for the period wanted. The fitted table has those totals and keeps the
 * odds ratios of the known one.
 *
 * <p>Method: the log-linear model with offset, {@code log mu_ij = alpha_i + beta_j + log m_ij}
 * (Deming and Stephan 1940; Willekens 1999), with any number of dimensions and margins; net totals
 * alone ({@code mu_ij = alpha_i / alpha_j * m_ij}); net totals and a grand total; and the
 * multiplicative components of a table (Willekens 1983; Raymer 2007).
 *
 * <p>In: numbers of persons or moves, 0 or more, as a {@link
 * kg.koch.measure.proportional.Crosstab}. Out: the same units. A cell that is 0 in the seed stays
 * 0. Margins must agree; nothing is scaled silently.
 *
 * <p>Limits: a fitted table is as good as its seed; it carries no standard error. Example: seed
 * {@code [[5, 2], [1, 7]]}, row totals 18 and 20, column totals 16 and 22 give {@code [[13.2502,
 * 4.7498], [2.7498, 17.2502]]}.
 */
@NullMarked
package kg.koch.measure.proportional;

import org.jspecify.annotations.NullMarked;
