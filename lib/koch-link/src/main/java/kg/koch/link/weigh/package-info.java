/**
 * What agreement is worth: the probabilistic model of Fellegi and Sunter (1969, "A theory for
 * record linkage", Journal of the American Statistical Association 64, 1183-1210).
 *
 * <p>For each level of each comparison, m is its share among pairs of one person and u among pairs
 * of two; the weight is log2(m/u), and weights of comparisons add up. u comes from random pairs, m
 * from the expectation-maximisation algorithm on blocks of pairs (Winkler 1988; Jaro 1989), each
 * comparison where its own field is not what the block agrees in. Agreement in a rare value weighs
 * more than in a common one (Winkler 1989, "Frequency-based matching"). A missing value weighs
 * nothing.
 *
 * <p>Pairs are counted by their pattern of levels, so that an iteration takes as long as there are
 * patterns, however many pairs there are.
 */
@NullMarked
package kg.koch.link.weigh;

import org.jspecify.annotations.NullMarked;
