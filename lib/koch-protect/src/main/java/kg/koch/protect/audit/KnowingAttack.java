package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The attack of many who each know some of the hidden cells, as contributors do who give all of a
 * cell: the same table, a few of its cells no longer open.
 *
 * <p>Tables that agree with what is published are kept. On the straight line between two of them
 * all tables agree too, and where one has less and the other more in a cell, one on the line has
 * what somebody knows to be in it. So one solution shows for many who know something what is
 * possible; only what that leaves open is calculated. The same cells give the same answers. Not for
 * several threads at once.
 */
public final class KnowingAttack {

  /** Random tables to begin with; more than that show little that these do not. */
  private static final int FIRST_TABLES = 40;

  /** Each table is looked at for everybody; later ones add little. */
  private static final int MOST_TABLES = 400;

  private final PublishedCells published;
  private final HiddenCells cells;
  private final KnownTables tables;
  private final List<Integer> sensitive;
  private final List<Seen> seen = new ArrayList<>();

  /** A table that agrees: the counts of hidden inner cells, and of the sensitive cells. */
  private record Seen(double[] inner, double[] sensitive) {}

  /**
   * Looks at the table some times.
   *
   * @param published with the true counts of the hidden cells, of which everybody knows some
   * @param sensitive hidden cells that will be asked for
   * @throws IllegalArgumentException if published cells do not add up, or contradict each other
   */
  public KnowingAttack(PublishedCells published, Attacker attacker, List<Integer> sensitive) {
    this.published = published;
    this.cells = new HiddenCells(published);
    this.tables = new KnownTables(cells, attacker.leastInner());
    this.sensitive = sensitive.stream().sorted().toList();
    see(at -> published.counts()[cells.cellOf(at)]);
    Random random = new Random(sensitive.size());
    while (!sensitive.isEmpty() && seen.size() < FIRST_TABLES) {
      double[] weights = new double[cells.size()];
      for (int cell : sensitive) {
        double weight = (0.5 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        for (int at : cells.inner(cell)) {
          weights[at] += weight;
        }
      }
      look(weights);
      look(Arrays.stream(weights).map(weight -> -weight).toArray());
      if (seen.size() == 1) {
        // Nothing bounds these sums: cell by cell it is.
        break;
      }
    }
  }

  /** Looks at the table in which a weighted sum is largest; false if there is none. */
  private boolean look(double[] weights) {
    if (!tables.maximise(weights)) {
      return false;
    }
    if (seen.size() < MOST_TABLES) {
      see(tables::count);
    }
    return true;
  }

  private void see(IntToDoubleFunction count) {
    double[] inner = new double[cells.size()];
    Arrays.setAll(inner, count);
    double[] sums = new double[sensitive.size()];
    Arrays.setAll(sums, one -> count(sensitive.get(one), at -> inner[at]));
    seen.add(new Seen(inner, sums));
  }

  private double count(int cell, IntToDoubleFunction inner) {
    double count = cells.known(cell);
    for (int at : cells.inner(cell)) {
      count += inner.applyAsDouble(at);
    }
    return count;
  }

  /**
   * A hidden cell somebody comes too near to.
   *
   * @param interval what can be calculated of it
   */
  public record Narrow(int cell, Interval interval) {}

  /**
   * Those of some hidden cells whose intervals are too narrow for somebody.
   *
   * @param own hidden inner cells it knows
   * @param others of the sensitive cells, those it does not
   * @param isNarrow says so of a cell and an interval; not of an interval that holds one that is
   *     not
   */
  public List<Narrow> narrow(
      int[] own, List<Integer> others, BiPredicate<Integer, Interval> isNarrow) {
    List<Integer> open = new ArrayList<>();
    for (int cell : others) {
      if (!isSeenWide(own, cell, isNarrow)) {
        open.add(cell);
      }
    }
    return open.isEmpty() ? List.of() : knowing(own, () -> calculated(open, isNarrow));
  }

  private List<Narrow> calculated(List<Integer> open, BiPredicate<Integer, Interval> isNarrow) {
    List<Narrow> narrow = new ArrayList<>();
    for (int cell : open) {
      Interval interval = new Interval(-extreme(cell, -1), extreme(cell, 1));
      if (isNarrow.test(cell, interval)) {
        narrow.add(new Narrow(cell, interval));
      }
    }
    return narrow;
  }

  private double extreme(int cell, double direction) {
    if (!look(weights(cell, direction))) {
      return Double.POSITIVE_INFINITY;
    }
    return direction * count(cell, tables::count);
  }

  /** Whether tables seen before show that an interval is wide enough. */
  private boolean isSeenWide(int[] own, int cell, BiPredicate<Integer, Interval> isNarrow) {
    double truth = published.counts()[cell];
    Interval interval = new Interval(truth, truth);
    if (own.length > 1) {
      return false;
    }
    int place = Collections.binarySearch(sensitive, cell);
    double[] counts = seen.stream().mapToDouble(table -> table.sensitive()[place]).toArray();
    double[] gaps = gaps(own);
    for (int one = 0; one < counts.length; one++) {
      for (int other = 0; gaps[one] <= 0 && other < counts.length; other++) {
        if (gaps[one] == 0 || gaps[other] > 0) {
          double share = gaps[one] == 0 ? 0 : gaps[one] / (gaps[one] - gaps[other]);
          interval = interval.with(counts[one] + share * (counts[other] - counts[one]));
        }
      }
      if (!isNarrow.test(cell, interval)) {
        return true;
      }
    }
    return false;
  }

  /** By table, how far it is from what is known; 0 where nothing is. */
  private double[] gaps(int[] own) {
    double[] gaps = new double[seen.size()];
    for (int cell : own) {
      int at = cells.inner(cell)[0];
      Arrays.setAll(gaps, table -> seen.get(table).inner()[at] - published.counts()[cell]);
    }
    return gaps;
  }

  private double[] weights(int cell, double weight) {
    double[] weights = new double[cells.size()];
    for (int at : cells.inner(cell)) {
      weights[at] = weight;
    }
    return weights;
  }

  /** Why somebody's interval of a cell does not reach higher, or lower. */
  public Certificate certificate(int[] own, int cell, boolean isHigher) {
    double[] weights = weights(cell, isHigher ? 1 : -1);
    return knowing(
        own,
        () -> {
          tables.maximise(weights);
          double[] coefficients = new double[weights.length];
          Arrays.setAll(coefficients, at -> weights[at] - tables.reducedCost(at));
          return Certificate.of(cells, coefficients);
        });
  }

  private <T> T knowing(int[] own, Supplier<T> done) {
    int[] at = IntStream.of(own).map(cell -> cells.inner(cell)[0]).toArray();
    for (int known = 0; known < own.length; known++) {
      tables.fix(at[known], published.counts()[own[known]]);
    }
    T result = done.get();
    for (int known : at) {
      tables.free(known);
    }
    return result;
  }
}
