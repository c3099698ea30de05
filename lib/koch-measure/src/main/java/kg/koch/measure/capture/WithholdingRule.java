package kg.koch.measure.capture;

import java.util.Optional;

/**
 * Which results are too weak or too revealing to show, and how coarse a range is shown.
 *
 * @param fewestObserved persons seen, below which nothing is shown
 * @param smallestOverlap persons shared by each pair of lists, or met twice, below which nothing is
 *     shown; 7 keeps the bias of Chapman's estimator negligible (Robson and Regier 1964)
 * @param widestRatio of upper to lower end, above which nothing is shown
 * @param step ends of the range are shown rounded outwards to multiples of it
 */
public record WithholdingRule(
    long fewestObserved, long smallestOverlap, double widestRatio, long step) {

  /** 30 persons, 7 shared, upper end at most 3 times the lower, steps of 10. */
  public static final WithholdingRule USUAL = new WithholdingRule(30, 7, 3, 10);

  /** Why a result is not shown. */
  public enum Reason {
    FEW_OBSERVED,
    SMALL_OVERLAP,
    RANGE_TOO_WIDE
  }

  /** A range as it may be shown, in persons. */
  public record Range(long from, long to) {}

  /**
   * @throws IllegalArgumentException when a limit is negative, the ratio below 1 or the step below
   *     1
   */
  public WithholdingRule {
    if (fewestObserved < 0 || smallestOverlap < 0 || !(widestRatio >= 1) || step < 1) {
      throw new IllegalArgumentException(
          "Expected limits of 0 or more, a ratio and a step of 1 or more; got %d, %d, %s, %d"
              .formatted(fewestObserved, smallestOverlap, widestRatio, step));
    }
  }

  /** Whether the data are enough, before anything is estimated. */
  public Optional<Reason> judge(long observed, long overlap) {
    if (observed < fewestObserved) {
      return Optional.of(Reason.FEW_OBSERVED);
    }
    return overlap < smallestOverlap ? Optional.of(Reason.SMALL_OVERLAP) : Optional.empty();
  }

  /** Whether an estimate is sharp enough. */
  public Optional<Reason> judge(SizeEstimate size) {
    return size.upper() > widestRatio * size.lower()
        ? Optional.of(Reason.RANGE_TOO_WIDE)
        : Optional.empty();
  }

  /** The interval rounded outwards. */
  public Range range(SizeEstimate size) {
    return new Range(
        (long) Math.floor(size.lower() / step) * step,
        (long) Math.ceil(size.upper() / step) * step);
  }
}
