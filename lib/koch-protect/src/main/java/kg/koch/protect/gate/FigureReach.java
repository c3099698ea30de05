package kg.koch.protect.gate;

/**
 * What figures protected by threshold and cell key tell of the counts behind them.
 *
 * @param threshold smallest count that is shown
 * @param largestNoise no figure differs from its count by more
 */
public record FigureReach(int threshold, int largestNoise) {

  /** The most of a range that has no bound of its own. */
  static final long WITHOUT_BOUND = Integer.MAX_VALUE;

  /** Of a figure that is shown. */
  public Range shown(double figure) {
    long whole = Math.round(figure);
    return whole == 0
        ? zero()
        : new Range(Math.max(threshold, whole - largestNoise), whole + largestNoise);
  }

  /** Of a hidden cell. */
  public Range hidden() {
    return new Range(1, threshold - 1L);
  }

  /** Of a cell that is hidden for another's sake, were it known to be so. */
  public Range withheld() {
    return new Range(1, WITHOUT_BOUND);
  }

  /** Of a cell within a hidden one: no bound of its own, for what it lies in has one. */
  public Range withinHidden() {
    return new Range(0, WITHOUT_BOUND);
  }

  /** Of a cell published as zero, which noise may have made of it. */
  public Range zero() {
    return new Range(0, threshold <= largestNoise ? largestNoise : 0, threshold - 1L);
  }
}
