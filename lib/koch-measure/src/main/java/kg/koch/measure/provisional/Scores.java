package kg.koch.measure.provisional;

/**
 * How expected shares compare with outcomes: the Brier score (mean squared difference) by lag, and
 * calibration by tenths of the share. Sums over many crossings; adds up over threads in any order.
 *
 * <p>Source: Brier, Verification of forecasts expressed in terms of probability, Monthly Weather
 * Review 78 (1950).
 */
final class Scores {

  private static final double UNIT = 4_294_967_296.0;
  static final int TENTHS = 10;

  private final long[] squares;
  private final long[] counts;
  private final long[] tenthShares = new long[TENTHS];
  private final long[] tenthOutcomes = new long[TENTHS];
  private final long[] tenthCounts = new long[TENTHS];

  Scores(int lags) {
    this.squares = new long[lags + 1];
    this.counts = new long[lags + 1];
  }

  void add(int lag, double share, int outcome) {
    double difference = share - outcome;
    squares[lag] += Math.round(difference * difference * UNIT);
    counts[lag]++;
    int tenth = Math.min(TENTHS - 1, (int) (share * TENTHS));
    tenthShares[tenth] += Math.round(share * UNIT);
    tenthOutcomes[tenth] += outcome;
    tenthCounts[tenth]++;
  }

  void add(Scores other) {
    for (int lag = 0; lag < counts.length; lag++) {
      squares[lag] += other.squares[lag];
      counts[lag] += other.counts[lag];
    }
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      tenthShares[tenth] += other.tenthShares[tenth];
      tenthOutcomes[tenth] += other.tenthOutcomes[tenth];
      tenthCounts[tenth] += other.tenthCounts[tenth];
    }
  }

  long count(int lag) {
    return counts[lag];
  }

  /** From 0, always right, to 1; 0 if nothing was undecided. */
  double brier(int lag) {
    return counts[lag] == 0 ? 0 : squares[lag] / UNIT / counts[lag];
  }

  long tenthCount(int tenth) {
    return tenthCounts[tenth];
  }

  double expectedShare(int tenth) {
    return tenthCounts[tenth] == 0 ? 0 : tenthShares[tenth] / UNIT / tenthCounts[tenth];
  }

  double observedShare(int tenth) {
    return tenthCounts[tenth] == 0 ? 0 : (double) tenthOutcomes[tenth] / tenthCounts[tenth];
  }
}
