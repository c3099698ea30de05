/**
 * Systems of linear equations, for methods that need to solve one: migration rates from stocks, the
 * factors of mirror statistics.
 *
 * <p>Gaussian elimination with partial pivoting on equilibrated rows (Golub and Van Loan, Matrix
 * Computations, section 3.4). In and out: plain numbers. For some hundreds of unknowns; a matrix
 * that cannot be inverted is refused, never answered with nonsense.
 */
@NullMarked
package kg.koch.measure.linear;

import org.jspecify.annotations.NullMarked;
