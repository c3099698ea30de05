package kg.koch.protect.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;

/**
 * Counts by trying out: all tables of whole numbers that agree with what is published of several
 * tables, and with each other. What tables share is told by the codes of cells, without totals.
 */
public final class EveryLinkedTable {

  private final List<CrossedTable> tables;
  private final Predicate<String> hidden;
  private final int least;
  private final Map<String, Interval> found = new HashMap<>();

  private EveryLinkedTable(List<CrossedTable> tables, Predicate<String> hidden, int least) {
    this.tables = tables;
    this.hidden = hidden;
    this.least = least;
  }

  /**
   * The least and the most count of every cell, by {@link #key}.
   *
   * @param hidden by key
   */
  public static Map<String, Interval> intervals(
      List<CrossedTable> tables, Predicate<String> hidden, int least) {
    EveryLinkedTable tried = new EveryLinkedTable(tables, hidden, least);
    tried.agrees(0, Map.of());
    return tried.found;
  }

  /** The codes of a cell but for totals, in the order of the dimensions' names. */
  public static String key(CellNumbers numbers, int cell) {
    TreeSet<String> codes = new TreeSet<>();
    for (int dimension = 0; dimension < numbers.hierarchies().size(); dimension++) {
      int category = numbers.category(cell, dimension);
      if (category > 0) {
        codes.add(
            numbers.hierarchies().get(dimension).name()
                + "="
                + numbers.hierarchies().get(dimension).code(category));
      }
    }
    return String.join(" ", codes);
  }

  /** Whether tables from one on agree with counts that are given; notes what they can be. */
  private boolean agrees(int table, Map<String, Long> given) {
    if (table == tables.size()) {
      return true;
    }
    Map<Map<String, Long>, Map<String, Interval>> byShared = new LinkedHashMap<>();
    new Filling(tables.get(table), given)
        .each(
            counts -> {
              Map<String, Long> shared = new HashMap<>(given);
              shared.putAll(counts);
              shared.keySet().retainAll(laterKeys(table));
              counts.forEach(
                  (key, count) ->
                      byShared
                          .computeIfAbsent(shared, unseen -> new HashMap<>())
                          .merge(key, new Interval(count, count), EveryLinkedTable::joined));
            });
    boolean some = false;
    for (Map.Entry<Map<String, Long>, Map<String, Interval>> one : byShared.entrySet()) {
      if (agrees(table + 1, one.getKey())) {
        one.getValue()
            .forEach((key, interval) -> found.merge(key, interval, EveryLinkedTable::joined));
        some = true;
      }
    }
    return some;
  }

  private TreeSet<String> laterKeys(int table) {
    TreeSet<String> keys = new TreeSet<>();
    for (CrossedTable later : tables.subList(table + 1, tables.size())) {
      for (int cell = 0; cell < later.size(); cell++) {
        keys.add(key(later.numbers(), cell));
      }
    }
    return keys;
  }

  private static Interval joined(Interval one, Interval other) {
    return new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
  }

  /** All fillings of one table. */
  private final class Filling {

    private final CellNumbers numbers;
    private final int[] open;
    private final long[] left;
    private final boolean[] isGiven;
    private final long[] counts;

    Filling(CrossedTable table, Map<String, Long> given) {
      numbers = table.numbers();
      left = new long[table.size()];
      isGiven = new boolean[table.size()];
      counts = new long[table.size()];
      for (int cell = 0; cell < left.length; cell++) {
        String key = key(numbers, cell);
        isGiven[cell] = !hidden.test(key) || given.containsKey(key);
        long count = given.getOrDefault(key, table.count(cell));
        // Where it is hidden any number could be; two more than there are show that.
        left[cell] = isGiven[cell] ? count : table.count(0) + 2;
      }
      open =
          IntStream.range(0, left.length)
              .filter(cell -> numbers.isInner(cell) && hidden.test(key(numbers, cell)))
              .toArray();
      for (int cell = 0; cell < left.length; cell++) {
        if (numbers.isInner(cell) && !hidden.test(key(numbers, cell))) {
          put(cell, table.count(cell));
        }
      }
    }

    private void put(int inner, long count) {
      for (int above : numbers.upwards(inner)) {
        left[above] -= count;
        counts[above] += count;
      }
    }

    void each(Consumer<Map<String, Long>> taker) {
      fill(0, taker);
    }

    private void fill(int next, Consumer<Map<String, Long>> taker) {
      if (next == open.length) {
        if (IntStream.range(0, left.length).noneMatch(cell -> isGiven[cell] && left[cell] != 0)) {
          Map<String, Long> keyed = new HashMap<>();
          for (int cell = 0; cell < counts.length; cell++) {
            keyed.put(key(numbers, cell), counts[cell]);
          }
          taker.accept(keyed);
        }
        return;
      }
      long room =
          Arrays.stream(numbers.upwards(open[next])).mapToLong(up -> left[up]).min().getAsLong();
      for (long count = least; count <= room; count++) {
        put(open[next], count);
        fill(next + 1, taker);
        put(open[next], -count);
      }
    }
  }
}
