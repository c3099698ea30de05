/**
 * The logarithms of the gamma and the beta function, which the JDK lacks; likelihoods of counts and
 * exact intervals of proportions need them.
 *
 * <p>Method: Stirling's series after a shift of the argument to 16 or more (Abramowitz and Stegun
 * 1964, 6.1.15 and 6.1.41). In: numbers above 0; out: a number. Example: {@code LogGamma.of(5)} is
 * {@code ln 24}.
 */
@NullMarked
package kg.koch.measure.gamma;

import org.jspecify.annotations.NullMarked;
