/**
 * Net migration rates of areas carried into the future with their uncertainty.
 *
 * <p>Model (Azose and Raftery, Bayesian Probabilistic Projection of International Migration,
 * Demography 52, 2015): r(c,t) - mu(c) = phi(c) (r(c,t-1) - mu(c)) + e, e normal with variance
 * sigma²(c); phi(c) uniform on 0 to 1; mu(c) normal with mean lambda and spread tau; sigma²(c)
 * inverse gamma with shape a and scale b; lambda, tau, a and b with the wide priors of {@link
 * kg.koch.measure.fan.FanPriors}. Areas with short histories borrow from the others.
 *
 * <p>The posterior is drawn by Gibbs sampling, with slice sampling (Neal 2003) where a conditional
 * distribution has no closed form; convergence by split R-hat (Gelman et al., Bayesian Data
 * Analysis, 3rd ed., 11.4) and effective size (Geyer 1992). The same seed gives the same bits
 * everywhere.
 *
 * <p>In: rates by area and period, for example a year per 1,000; out: quantiles in the same unit.
 * Limits: areas are independent given the common priors, so sums over areas look too certain when
 * areas move together; a history that broke with the past is averaged over.
 */
@NullMarked
package kg.koch.measure.fan;

import org.jspecify.annotations.NullMarked;
