/**
 * Stories: plain sentences on one subject, filled from the tables of a release.
 *
 * <p>Sentences are templates of texts.txt; the numbers in them are figures of tables, each with a
 * link to its explanation. A share of counts is calculated from two figures of the same table that
 * both are published, and rounded to a whole number out of 100, or out of 1000 where it would be
 * less than one. What a story would need and the release does not have is said, with the reason the
 * release gives.
 */
@NullMarked
package kg.koch.portal.story;

import org.jspecify.annotations.NullMarked;
