package kg.koch.link.spine;

import kg.koch.link.review.Decision;

/**
 * What people decided of two records of a spine.
 *
 * @param left number of a record
 * @param right number of another
 * @param reviewers who decided, as they wrote their names; empty if that is not known
 * @param decided when, as it was written; empty if that is not known
 * @param run in which the spine was told
 * @param replaced the run in which another decision of the pair took its place; 0 while none has
 */
public record StandingDecision(
    int left,
    int right,
    Decision decision,
    String reviewers,
    String decided,
    int run,
    int replaced) {

  /** True if it says whether both are one person, and nothing later took its place. */
  public boolean holds() {
    return replaced == 0 && decision != Decision.UNSURE;
  }

  /** The same, with another in its place since a run. */
  StandingDecision replacedIn(int later) {
    return new StandingDecision(left, right, decision, reviewers, decided, run, later);
  }
}
