package kg.koch.protect.audit;

/**
 * What somebody who wants to calculate hidden cells knows beside the published ones. Counts are
 * whole numbers, and how they add up is known to everybody.
 */
public enum Attacker {
  /** Counts are never below 0. */
  NON_NEGATIVE(0),
  /** Cells without anybody are published as such, so a hidden inner cell has somebody. */
  ZEROS_PUBLISHED(1);

  private final int leastInner;

  Attacker(int leastInner) {
    this.leastInner = leastInner;
  }

  /** The least a hidden inner cell can be. */
  public int leastInner() {
    return leastInner;
  }
}
