package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;

/**
 * What an {@link Attacker} can calculate of hidden cells: the least and the most each can be in any
 * table that agrees with what is published (linear programming; Hundepool et al., Statistical
 * Disclosure Control, 2012, section 4.3.1).
 *
 * <p>Any such table, whatever it was found for, shows of every cell one count that is possible; so
 * tables that many cells lie far out in are looked for first, and only what they leave open is
 * calculated cell by cell. The same cells give the same answers. Not for several threads at once.
 */
public final class Attack {

  /** Rounds in which fewer than one in so many cells are settled are not worth their tables. */
  private static final int WORTH = 50;

  private static final int IDLE_ROUNDS = 3;

  /** Coefficients are fractions with small denominators; what is smaller is rounding. */
  private static final double NOTHING = 1e-6;

  private final CellNumbers numbers;
  private final Attacker attacker;
  private final HiddenCells cells;
  private final int[] hidden;
  private final AlternativeTables tables;
  private final double[] counts;
  private final Interval[] seen;
  private final boolean[] isExact;

  /**
   * Looks at the table once.
   *
   * @throws IllegalArgumentException if published cells do not add up, or contradict each other
   */
  public Attack(PublishedCells published, Attacker attacker) {
    this.numbers = published.numbers();
    this.attacker = attacker;
    this.cells = new HiddenCells(published);
    this.hidden =
        IntStream.range(0, numbers.size()).filter(cell -> published.hidden()[cell]).toArray();
    this.tables = new AlternativeTables(cells, attacker.leastInner());
    this.counts = new double[cells.size()];
    this.seen = new Interval[numbers.size()];
    this.isExact = new boolean[numbers.size()];
    double[] least = new double[cells.size()];
    Arrays.fill(least, -1);
    look(least);
  }

  /** Looks at the table in which a weighted sum is largest; false if there is none. */
  private boolean look(double[] weights) {
    if (!tables.maximise(weights)) {
      return false;
    }
    for (int at = 0; at < counts.length; at++) {
      counts[at] = tables.count(at);
    }
    for (int cell : hidden) {
      double count = cells.known(cell);
      for (int at : cells.inner(cell)) {
        count += counts[at];
      }
      seen[cell] = seen[cell] == null ? new Interval(count, count) : seen[cell].with(count);
    }
    return true;
  }

  private double[] weights(int cell, double weight) {
    double[] weights = new double[counts.length];
    for (int at : cells.inner(cell)) {
      weights[at] = weight;
    }
    return weights;
  }

  /** The exact interval of a hidden cell. */
  public Interval interval(int cell) {
    if (!isExact[cell]) {
      if (!look(weights(cell, 1))) {
        seen[cell] = seen[cell].with(Double.POSITIVE_INFINITY);
      }
      long least = cells.known(cell) + (long) attacker.leastInner() * cells.inner(cell).length;
      if (seen[cell].low() > least) {
        look(weights(cell, -1));
      }
      isExact[cell] = true;
    }
    return seen[cell];
  }

  /**
   * Those of some hidden cells whose counts the attacker knows.
   *
   * @param sensitive hidden cells
   */
  public List<Integer> disclosed(List<Integer> sensitive) {
    List<Integer> open = new ArrayList<>(sensitive);
    open.removeIf(cell -> !seen[cell].isDisclosed());
    Random random = new Random(open.size());
    int idle = 0;
    while (idle < IDLE_ROUNDS && !open.isEmpty()) {
      int before = open.size();
      lookFarOut(open, random);
      open.removeIf(cell -> !seen[cell].isDisclosed());
      idle = (before - open.size()) * WORTH < before ? idle + 1 : 0;
    }
    open.removeIf(cell -> !seen[cell].isDisclosed() || !interval(cell).isDisclosed());
    return open;
  }

  /** Two tables: a random half of the cells is large in one, the other half in the other. */
  private void lookFarOut(List<Integer> open, Random random) {
    double[] weights = new double[counts.length];
    for (int cell : open) {
      double weight = (0.5 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      for (int at : cells.inner(cell)) {
        weights[at] += weight;
      }
    }
    look(weights);
    look(Arrays.stream(weights).map(weight -> -weight).toArray());
  }

  /** Why a cell's count cannot be higher than its interval says. */
  public Certificate certificate(int cell) {
    double[] weights = weights(cell, 1);
    look(weights);
    int[] in = new int[counts.length];
    double[] coefficients = new double[counts.length];
    int size = 0;
    for (int at = 0; at < counts.length; at++) {
      double coefficient = weights[at] - tables.reducedCost(at);
      if (Math.abs(coefficient) > NOTHING) {
        in[size] = cells.cellOf(at);
        coefficients[size++] = coefficient;
      }
    }
    double first = coefficients[0];
    long[] fractions = new long[size];
    for (int at = 0; at < size; at++) {
      fractions[at] = Math.round(coefficients[at] / first * Certificate.DENOMINATOR);
    }
    return new Certificate(Arrays.copyOf(in, size), fractions);
  }
}
