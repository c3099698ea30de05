/**
 * Clerical review: which pairs are worth a person's minute, and what their decisions say of the
 * linkage.
 *
 * <p>From the pairs a linkage compared, {@link kg.koch.link.review.ReviewQueue} takes those whose
 * decision puts most right, and of the rest a random sample, stratified by {@link
 * kg.koch.link.review.WeightBand} and by whether the linkage made a link of them. Every pair is in
 * the queue with a known probability, so that {@link kg.koch.link.review.ReviewFigures} can say how
 * many links of each band are right, and how many were missed. {@link
 * kg.koch.link.review.PairReview} brings the decisions of two reviewers to one; {@link
 * kg.koch.link.review.ReviewerAgreement} measures how far they agree.
 *
 * <p>Limits: pairs that were never compared, or weigh less than the lowest band, are not seen; what
 * is missed among them no review of pairs tells. Method and sources: docs/methods/clerical-review.
 */
@NullMarked
package kg.koch.link.review;

import org.jspecify.annotations.NullMarked;
