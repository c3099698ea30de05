/**
 * Systems of linear equations, for methods that need to solve one: migration rates from stocks, the
 * factors of mirror statistics, log-linear models of lists, flows by distance, curves fitted to
 * points.
 *
 * <p>Why here and not from a library: some hundred lines do, and a method must say which of its
 * unknowns the data do not determine instead of giving some number. {@link
 * kg.koch.measure.linear.LinearSystem} takes any square matrix: Gaussian elimination with partial
 * pivoting on equilibrated rows (Golub and Van Loan, Matrix Computations, section 3.4). {@link
 * kg.koch.measure.linear.SymmetricSystem} takes a symmetric, positive definite one: Cholesky's
 * decomposition, half the work (same book, section 4.2).
 *
 * <p>In and out: plain numbers; units are the caller's. Dense, for some hundreds of unknowns; a
 * matrix that cannot be inverted is refused, never answered with nonsense.
 *
 * <p>Example: {@code SymmetricSystem.solve(new double[][] {{4, 2}, {2, 3}}, new double[] {2, 5})}
 * gives -0.5 and 2.
 */
@NullMarked
package kg.koch.measure.linear;

import org.jspecify.annotations.NullMarked;
