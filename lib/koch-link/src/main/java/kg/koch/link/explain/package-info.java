/**
 * Why records are one person, in numbers that add up: of a pair the weight of every column, of a
 * cluster its weakest edge, where it would fall in two and which single value holds it together.
 *
 * <p>Nothing is linked anew: pairs are weighed as the linkage weighed them. All evidence is in
 * bits, prior included: 0 is as likely as not, each bit doubles the odds. Records are named by
 * their numbers; who shows them looks up their ids and what they say.
 *
 * <p>Limits: a cluster is explained from all pairs of its records, also those that no blocking rule
 * brought together. In it no more is said of a record than what it says itself.
 */
@NullMarked
package kg.koch.link.explain;

import org.jspecify.annotations.NullMarked;
