/**
 * What deterministic passes leave, weighed: each record against the persons it may be, one of them
 * or none.
 *
 * <p>Method: Fellegi and Sunter (1969), A theory for record linkage, Journal of the American
 * Statistical Association 64, 1183-1210. Where two files are linked, every pair is a match or not;
 * here a record has one person at most, so its candidates and "nobody known" share a probability of
 * 1 between them (as in Larsen and Rubin 2001, and Sadinle 2017, JASA 112, 600-612). m comes from
 * pairs that an identifier links, u from pairs drawn at random; only what the identifier itself
 * decides (how it was mistyped) is estimated by expectation maximisation on the residual, around a
 * declared prior, for there may be a handful of records.
 *
 * <p>Input: levels of agreement as {@link kg.koch.link.compare.Comparison} gives them. Output:
 * {@link kg.koch.link.residual.ResidualModel#probabilities}. Limits: comparisons are taken to err
 * independently; who is not among the candidates is taken not to be the person.
 */
@NullMarked
package kg.koch.link.residual;

import org.jspecify.annotations.NullMarked;
