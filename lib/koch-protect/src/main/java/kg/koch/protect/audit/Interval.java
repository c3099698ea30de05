package kg.koch.protect.audit;

/**
 * The counts a hidden cell may have as far as the attacker can tell.
 *
 * @param high infinity where nothing bounds it
 */
public record Interval(double low, double high) {

  /** Solvers are right to about a billionth; counts differ by 1. */
  private static final double ROUNDING = 1e-6;

  /** True if the count is known: no two whole numbers fit. */
  public boolean isDisclosed() {
    return Math.floor(high + ROUNDING) - Math.ceil(low - ROUNDING) < 1;
  }

  /** The interval that holds this one and a count. */
  Interval with(double count) {
    return count >= low && count <= high
        ? this
        : new Interval(Math.min(low, count), Math.max(high, count));
  }
}
