/**
 * The little numerical mathematics that measures of migration share: a system of linear equations
 * with a symmetric matrix, and a curve fitted to points with its parameters kept between bounds.
 *
 * <p>Why here and not from a library: two methods need some hundred lines, and both must say when
 * the data do not settle an answer instead of giving some number. Numbers in, numbers out; units
 * are the caller's. Methods: Cholesky's decomposition; Levenberg (1944) and Marquardt (1963) with
 * Fisher's scoring for the Poisson likelihood. Everything is dense and in memory, for some hundred
 * unknowns.
 *
 * <p>Limits: {@link kg.koch.measure.regression.BoundedFit} finds the best point near its start; the
 * caller gives several starts.
 *
 * <p>Example: {@code SymmetricSystem.solve(new double[][] {{4, 2}, {2, 3}}, new double[] {2, 5})}
 * gives -0.5 and 2.
 */
@NullMarked
package kg.koch.measure.regression;

import org.jspecify.annotations.NullMarked;
