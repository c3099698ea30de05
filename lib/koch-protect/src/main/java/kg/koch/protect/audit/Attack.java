package kg.koch.protect.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Farthest.Growth;
import kg.koch.protect.audit.Leeway.Coefficients;
import kg.koch.protect.elimination.Column;

/**
 * What an {@link Attacker} can calculate of hidden cells: the least and the most each can be in any
 * table that agrees with what is published (linear programming; Hundepool et al., Statistical
 * Disclosure Control, 2012, section 4.3.1).
 *
 * <p>Cells that grow and shrink together are looked at once, all from one table that agrees, on as
 * many threads as there are; no answer depends on another. The same cells give the same answers.
 * Not for several threads at once.
 */
public final class Attack {

  private final Attacker attacker;
  private final HiddenCells cells;
  private final Leeway leeway;
  private final double enough;

  /**
   * Attacks without knowing more than is published.
   *
   * @throws IllegalArgumentException if published cells do not add up, or contradict each other
   */
  public Attack(PublishedCells published, Attacker attacker) {
    this.attacker = attacker;
    this.cells = new HiddenCells(published);
    double[] table = new AlternativeTables(cells, attacker.leastInner()).roomy();
    cells.requireAgreement(table, attacker.leastInner());
    this.leeway = Leeway.of(cells.published(), table);
    // From a count between two whole numbers only two steps pass two of them for certain.
    this.enough = 2;
  }

  /**
   * Attacks in the place of somebody who knows no more than is published: the answers are the same,
   * and found faster as the table need not be looked for.
   *
   * @param counts by cell, hidden ones too
   * @throws IllegalArgumentException if the counts do not add up
   */
  public Attack(PublishedCells published, Attacker attacker, long[] counts) {
    this.attacker = attacker;
    this.cells = new HiddenCells(published);
    double[] table = cells.of(counts);
    cells.requireAgreement(table, attacker.leastInner());
    this.leeway = Leeway.of(cells.published(), table);
    this.enough = 1;
  }

  /** How a hidden cell changes: a multiple of how all the cells change that change with it. */
  private record Change(Column together, double factor) {}

  private Change change(int cell) {
    Column column = leeway.change(cells.inner(cell));
    return column.isEmpty()
        ? new Change(column, 1)
        : new Change(column.normal(), Coefficients.of(column).values()[0]);
  }

  private double start(int cell) {
    return cells.known(cell) + IntStream.of(cells.inner(cell)).mapToDouble(leeway::start).sum();
  }

  /** The exact interval of a hidden cell. */
  public Interval interval(int cell) {
    return intervals(List.of(cell)).get(0);
  }

  /** The exact intervals of hidden cells, in their order. */
  public List<Interval> intervals(List<Integer> hidden) {
    return intervals(hidden, Double.POSITIVE_INFINITY);
  }

  /**
   * Those of some hidden cells whose counts the attacker knows.
   *
   * @param sensitive hidden cells
   */
  public List<Integer> disclosed(List<Integer> sensitive) {
    List<Interval> intervals = intervals(sensitive, enough);
    return IntStream.range(0, sensitive.size())
        .filter(at -> intervals.get(at).isDisclosed())
        .mapToObj(sensitive::get)
        .toList();
  }

  /**
   * @param far intervals that reach so far from the table all is told from need not be exact
   */
  private List<Interval> intervals(List<Integer> hidden, double far) {
    List<Change> changes = hidden.stream().map(this::change).toList();
    Map<Column, Double> farTogether = new LinkedHashMap<>();
    for (Change change : changes) {
      farTogether.merge(change.together(), far / Math.abs(change.factor()), Math::max);
    }
    List<Map.Entry<Column, Double>> distinct = List.copyOf(farTogether.entrySet());
    List<Interval> extents =
        distinct.parallelStream().map(one -> extent(one.getKey(), one.getValue())).toList();
    Map<Column, Interval> extentOf = new HashMap<>();
    for (int at = 0; at < extents.size(); at++) {
      extentOf.put(distinct.get(at).getKey(), extents.get(at));
    }
    return IntStream.range(0, changes.size())
        .mapToObj(at -> interval(hidden.get(at), changes.get(at), extentOf))
        .toList();
  }

  private Interval interval(int cell, Change change, Map<Column, Interval> extentOf) {
    Interval extent = Objects.requireNonNull(extentOf.get(change.together()));
    double start = start(cell);
    double one = change.factor() * extent.low();
    double two = change.factor() * extent.high();
    return new Interval(start + Math.min(one, two), start + Math.max(one, two));
  }

  /** By how much cells that change together can, where it is less than {@code far}. */
  private Interval extent(Column together, double far) {
    double most = growth(together, 1, far).growth();
    // Where the one side is far enough, the other does not matter.
    double least = Double.isFinite(far) && most >= far ? 0 : growth(together, -1, far).growth();
    return new Interval(-least, most);
  }

  private Growth growth(Column together, int sign, double far) {
    Coefficients change = Coefficients.of(together);
    double[] values = Arrays.stream(change.values()).map(value -> value * sign).toArray();
    return Farthest.of(
        leeway, attacker.leastInner(), new Coefficients(change.cells(), values), far);
  }

  /** Why a cell's count cannot be higher than its interval says. */
  public Certificate certificate(int cell) {
    Change change = change(cell);
    int sign = change.factor() < 0 ? -1 : 1;
    Coefficients proof = growth(change.together(), sign, Double.POSITIVE_INFINITY).proof();
    double[] combination = new double[cells.size()];
    for (int at : cells.inner(cell)) {
      combination[at] = 1;
    }
    for (int at = 0; at < proof.size(); at++) {
      combination[proof.cells()[at]] += proof.values()[at] * Math.abs(change.factor());
    }
    return Certificate.of(cells, combination);
  }
}
