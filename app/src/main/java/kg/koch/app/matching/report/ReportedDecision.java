package kg.koch.app.matching.report;

import kg.koch.link.review.Decision;

/**
 * What people decided of two records, for an explanation.
 *
 * @param left number of a record
 * @param right number of another
 * @param reviewers who decided, as they wrote their names; empty if that is not known
 * @param decided when, as it was written; empty if that is not known
 * @param replacedInRun the run in which another decision of the pair took its place; empty while
 *     none has
 */
public record ReportedDecision(
    int left,
    int right,
    Decision decision,
    String reviewers,
    String decided,
    String replacedInRun) {

  /** True if it says whether both are one person, and no other took its place. */
  boolean holds() {
    return replacedInRun.isEmpty() && decision != Decision.UNSURE;
  }

  boolean isOf(int one, int other) {
    return left == one && right == other || left == other && right == one;
  }

  boolean isHeld(Decision wanted) {
    return holds() && decision == wanted;
  }
}
