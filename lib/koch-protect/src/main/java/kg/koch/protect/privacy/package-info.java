/**
 * Counts with differential privacy: an option of its own, for whoever must prove a bound on what
 * anybody can learn of one person, whatever else they know.
 *
 * <p>{@link kg.koch.protect.privacy.SecretBits} draws, {@link
 * kg.koch.protect.privacy.DiscreteGaussian} makes exact noise of the draws, {@link
 * kg.koch.protect.privacy.PrivateCounts} measures every cell with it and makes the cells add up
 * without negative ones, {@link kg.koch.protect.privacy.PrivacyBudget} counts what was spent. See
 * docs/methods/private-counts.md. Limits: nobody may be counted in more than one inner cell, or
 * twice.
 */
@NullMarked
package kg.koch.protect.privacy;

import org.jspecify.annotations.NullMarked;
