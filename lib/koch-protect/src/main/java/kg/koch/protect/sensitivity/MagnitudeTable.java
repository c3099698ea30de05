package kg.koch.protect.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.sensitivity.Contributions.Contribution;

/**
 * A table of sums of what contributors give, with every cell of the crossed hierarchies and who is
 * in it. Values are whole numbers of the smallest unit they are written in. Immutable.
 */
public final class MagnitudeTable {

  /** More digits than linear programmes tell apart. */
  public static final long MOST = 1_000_000_000_000L;

  private final CrossedTable cells;
  private final List<Map<String, Contribution>> byRow;

  private MagnitudeTable(CrossedTable cells, List<Map<String, Contribution>> byRow) {
    this.cells = cells;
    this.byRow = byRow;
  }

  /**
   * One row of the data.
   *
   * @param cell an inner cell
   * @param value in the smallest unit, at least 0
   * @param weight how many contributors it stands for, at least 1
   * @param sum weight by value, rounded to the smallest unit
   */
  public record Row(int cell, String contributor, double value, double weight, long sum) {}

  /**
   * Adds rows up: those of one contributor in one cell are one contribution.
   *
   * @throws IllegalArgumentException if values are too large, or a contributor has two weights
   */
  public static MagnitudeTable of(CellNumbers numbers, List<Row> rows) {
    long[] sums = new long[numbers.size()];
    Map<Integer, Map<String, Contribution>> byCell = new TreeMap<>();
    long total = 0;
    for (Row row : rows) {
      Contribution one = new Contribution(row.value(), row.weight());
      byCell
          .computeIfAbsent(row.cell(), cell -> new TreeMap<>())
          .merge(row.contributor(), one, MagnitudeTable::both);
      sums[row.cell()] += row.sum();
      total += row.sum();
      if (total > MOST) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Expected a total of at most %,d of the smallest unit; got more",
                MOST));
      }
    }
    boolean[] takesPart = new boolean[numbers.size()];
    byCell.keySet().forEach(cell -> takesPart[cell] = true);
    CrossedTable cells = CrossedTable.of(numbers, sums, takesPart);
    List<Map<String, Contribution>> byRow = new ArrayList<>();
    for (int row = 0; row < cells.innerSize(); row++) {
      byRow.add(byCell.getOrDefault(cells.cellOf(row), Map.of()));
    }
    return new MagnitudeTable(cells, byRow);
  }

  private static Contribution both(Contribution one, Contribution other) {
    if (one.weight() != other.weight()) {
      throw new IllegalArgumentException(
          "Expected one weight for a contributor; got %s and %s"
              .formatted(one.weight(), other.weight()));
    }
    return new Contribution(one.value() + other.value(), one.weight());
  }

  /** The cells and how they add up, in the smallest unit. */
  public CrossedTable cells() {
    return cells;
  }

  /** Who gives what of a cell. */
  public Contributions contributions(int cell) {
    Map<String, Contribution> all = new TreeMap<>();
    for (int row : cells.inner(cell)) {
      byRow.get(row).forEach((who, one) -> all.merge(who, one, MagnitudeTable::both));
    }
    return Contributions.of(List.copyOf(all.values()));
  }

  /** By cell, why it must not be published; empty where it may. */
  public List<Optional<Sensitivity>> judge(SensitivityRule rule) {
    List<Optional<Sensitivity>> judged = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      judged.add(cells.takesPart(cell) ? rule.judge(contributions(cell)) : Optional.empty());
    }
    return judged;
  }

  /**
   * The inner cells of which somebody gives all, by who it is: it can take them off any sum.
   * Contributors in the order of their names, cells ascending.
   */
  public List<int[]> single() {
    Map<String, List<Integer>> owned = new TreeMap<>();
    for (int row = 0; row < byRow.size(); row++) {
      if (Contributions.of(List.copyOf(byRow.get(row).values())).isSingle()) {
        String who = byRow.get(row).keySet().iterator().next();
        owned.computeIfAbsent(who, one -> new ArrayList<>()).add(cells.cellOf(row));
      }
    }
    return owned.values().stream()
        .map(some -> some.stream().mapToInt(Integer::intValue).sorted().toArray())
        .toList();
  }

  /**
   * True if some inner cells are part of a cell. What a contributor gives all of and is part of a
   * cell is nothing to hide from it; the rest of the cell is other cells, looked at by themselves.
   */
  public boolean holdsSome(int cell, int[] innerCells) {
    return Arrays.stream(cells.inner(cell))
        .anyMatch(row -> Arrays.binarySearch(innerCells, cells.cellOf(row)) >= 0);
  }
}
