package kg.koch.protect.utility;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.PublishedRows;
import kg.koch.protect.gate.FigureReach;
import kg.koch.protect.gate.Range;
import kg.koch.protect.gate.Sums;
import kg.koch.terms.CountTable;

/**
 * A reader who can add up, knows the method, its parameters and how many cells of such a table have
 * which count, and of a cell that somebody was counted in it, but not how many.
 *
 * <p>Of each cell such a reader has the range that all sums leave ({@link Sums}). The best guess is
 * the count in the range for which the product is largest of how many cells have it and how
 * probable it makes what is seen; the smaller of two. Where the table's own frequencies are taken,
 * as here, the reader is better off than any real one.
 *
 * <p>Source: the most probable count given what is seen, by Bayes' rule; its probability of being
 * right is the vulnerability of Smith (2009), On the foundations of quantitative information flow.
 */
final class Reader {

  private final CountTable counts;
  private final PublishedRows rows;
  private final int threshold;
  private final PerturbationTable noise;
  private final long[] frequencies;
  private final long[] least;
  private final long[] most;

  private Reader(CountTable counts, PublishedRows rows, Setting setting, long[] frequencies) {
    this.counts = counts;
    this.rows = rows;
    this.threshold = setting.threshold();
    this.noise = new PerturbationTable(setting.noise());
    this.frequencies = frequencies;
    this.least = new long[rows.size()];
    this.most = new long[rows.size()];
  }

  /**
   * @param frequencies cells by their count, from 0 to the largest a small count is guessed to be
   */
  static Reader of(
      CountTable counts, Sums sums, PublishedRows rows, Setting setting, long[] frequencies) {
    Reader reader = new Reader(counts, rows, setting, frequencies);
    FigureReach reach = setting.reach();
    for (int row = 0; row < rows.size(); row++) {
      Range seen = reader.seen(row, reach);
      reader.least[row] = seen.least();
      reader.most[row] = seen.most();
    }
    sums.narrow(reader.least, reader.most, row -> !rows.hasFigure(row), reach);
    return reader;
  }

  private Range seen(int row, FigureReach reach) {
    return switch (rows.sight(row)) {
      case FIGURE -> reach.shown(rows.figure(row));
      case BELOW_THRESHOLD -> reach.hidden();
      case WITHHELD -> reach.withheld();
      case WITHIN_HIDDEN -> reach.withinHidden();
    };
  }

  /** Whether the reader knows that somebody was counted. */
  boolean isTold(int row) {
    return least[row] > 0;
  }

  /** Whether the range is one number. */
  boolean isKnown(int row) {
    return least[row] == most[row];
  }

  /** The best guess. */
  long guess(int row) {
    int from = (int) Math.max(1, least[row]);
    int to = (int) Math.min(frequencies.length - 1, most[row]);
    int best = from;
    double weight = -1;
    for (int count = from; count <= to; count++) {
      double of = frequencies[count] * likelihood(row, count);
      if (of > weight) {
        best = count;
        weight = of;
      }
    }
    return best;
  }

  /** How probable a count makes what is seen of its own cell. */
  private double likelihood(int row, int count) {
    return switch (rows.sight(row)) {
      case FIGURE -> count < threshold ? 0 : noise.probability(count, rows.figure(row) - count);
      case BELOW_THRESHOLD -> count < threshold ? 1 : 0;
      case WITHHELD -> count < threshold ? 0 : 1;
      case WITHIN_HIDDEN -> 1;
    };
  }

  /**
   * What this reader finds out.
   *
   * @param small rows of small counts
   * @param beforeRepair a reader of the same table, had nothing been hidden for the sake of others
   */
  Risk risk(IntPredicate small, Reader beforeRepair) {
    int[] chosen = IntStream.range(0, rows.size()).filter(small).toArray();
    return new Risk(
        chosen.length,
        count(chosen, this::isTold),
        count(chosen, beforeRepair::isKnown),
        count(chosen, row -> guess(row) == counts.count(row)));
  }

  private static long count(int[] rows, IntPredicate found) {
    return IntStream.of(rows).filter(found).count();
  }
}
