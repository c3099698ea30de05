package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

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

  /**
   * Adds crossings that had this share.
   *
   * @param times how many
   */
  void add(int lag, double share, int outcome, long times) {
    double difference = share - outcome;
    squares[lag] += times * Math.round(difference * difference * UNIT);
    counts[lag] += times;
    int tenth = Math.min(TENTHS - 1, (int) (share * TENTHS));
    tenthShares[tenth] += times * Math.round(share * UNIT);
    tenthOutcomes[tenth] += times * outcome;
    tenthCounts[tenth] += times;
  }

  /**
   * Adds or takes away what another has.
   *
   * @param sign 1 or -1
   */
  void add(Scores other, int sign) {
    addAll(squares, other.squares, sign);
    addAll(counts, other.counts, sign);
    addAll(tenthShares, other.tenthShares, sign);
    addAll(tenthOutcomes, other.tenthOutcomes, sign);
    addAll(tenthCounts, other.tenthCounts, sign);
  }

  private static void addAll(long[] sums, long[] more, int sign) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += sign * more[i];
    }
  }

  private List<long[]> parts() {
    return List.of(squares, counts, tenthShares, tenthOutcomes, tenthCounts);
  }

  void writeTo(DataOutput out) throws IOException {
    for (long[] part : parts()) {
      for (long one : part) {
        out.writeLong(one);
      }
    }
  }

  void readFrom(DataInput in) throws IOException {
    for (long[] part : parts()) {
      for (int i = 0; i < part.length; i++) {
        part[i] = in.readLong();
      }
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
