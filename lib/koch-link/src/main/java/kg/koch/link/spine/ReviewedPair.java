package kg.koch.link.spine;

import kg.koch.link.review.Decision;

/**
 * What people decided of two records, which are named by their ids.
 *
 * @param decision {@link Decision#UNSURE} takes an earlier one of the same pair back
 * @param reviewers who decided, as they wrote their names; empty if that is not known
 * @param decided when, as it was written; empty if that is not known
 */
public record ReviewedPair(
    String idLeft, String idRight, Decision decision, String reviewers, String decided) {}
