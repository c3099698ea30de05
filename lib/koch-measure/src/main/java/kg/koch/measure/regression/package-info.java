/**
 * A curve fitted to points with its parameters kept between bounds, and the refusal of every
 * regression whose data do not settle an answer.
 *
 * <p>Why here and not from a library: some hundred lines do, and a fit must say when the data do
 * not settle it instead of giving some number. Numbers in, numbers out; units are the caller's.
 * Methods: Levenberg (1944) and Marquardt (1963) with Fisher's scoring for the Poisson likelihood.
 * Everything is dense and in memory, for some hundred unknowns.
 *
 * <p>Limits: {@link kg.koch.measure.regression.BoundedFit} finds the best point near its start; the
 * caller gives several starts.
 */
@NullMarked
package kg.koch.measure.regression;

import org.jspecify.annotations.NullMarked;
