/**
 * Values that are changed: microaggregation, noise and rank swapping for numbers,
 * post-randomisation for categories. Each needs a seed or none; missing values stay missing.
 */
@NullMarked
package kg.koch.protect.microdata.perturb;

import org.jspecify.annotations.NullMarked;
