package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellStructure.Link;

/** What the cells of several tables are sums of, where a part in one may be a sum in another. */
final class SharedParts {

  private static final int[] UNKNOWN = {};
  private static final int[] BEGUN = {};

  private final IntFunction<String> name;
  private final List<List<int[]>> sums;
  private final int[][] inner;
  private final List<Link> links = new ArrayList<>();

  /**
   * @param places by table and cell, the number of the cell
   * @param name what messages call a cell
   * @throws IllegalArgumentException if a cell is a part of itself, or parts of a cell overlap
   */
  SharedParts(List<CellNumbers> tables, List<int[]> places, int size, IntFunction<String> name) {
    this.name = name;
    this.inner = new int[size][];
    Arrays.fill(inner, UNKNOWN);
    this.sums = IntStream.range(0, size).<List<int[]>>mapToObj(at -> new ArrayList<>(1)).toList();
    for (int table = 0; table < tables.size(); table++) {
      addSums(tables.get(table), places.get(table));
    }
    for (int cell = 0; cell < size; cell++) {
      int[] one = expanded(cell);
      for (int[] other : sums.get(cell)) {
        link(cell, one, expanded(cell, other));
      }
    }
  }

  /** What one table says of its cells that are sums. */
  private void addSums(CellNumbers table, int[] place) {
    int[] sizes = new int[place.length];
    forEachPart(table, (cell, part) -> sizes[cell]++);
    int[][] parts = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    forEachPart(table, (cell, part) -> parts[cell][--sizes[cell]] = place[part]);
    for (int cell = 0; cell < parts.length; cell++) {
      if (parts[cell].length > 0) {
        sums.get(place[cell]).add(parts[cell]);
      }
    }
  }

  /** A cell and an inner cell of it. */
  private interface PartTaker {
    void take(int cell, int part);
  }

  private static void forEachPart(CellNumbers table, PartTaker taker) {
    for (int part = 0; part < table.size(); part++) {
      if (table.isInner(part)) {
        for (int cell : table.upwards(part)) {
          if (cell != part) {
            taker.take(cell, part);
          }
        }
      }
    }
  }

  /** The inner cells of a cell, by the first table that has parts of it. */
  private int[] expanded(int cell) {
    int[] known = inner[cell];
    if (known == BEGUN) {
      throw new IllegalArgumentException(
          "Expected tables that group codes alike; got %s, which is a part of itself"
              .formatted(name.apply(cell)));
    }
    if (known == UNKNOWN) {
      inner[cell] = BEGUN;
      known = sums.get(cell).isEmpty() ? new int[] {cell} : expanded(cell, sums.get(cell).get(0));
      inner[cell] = known;
    }
    return known;
  }

  private int[] expanded(int cell, int[] parts) {
    int[] all =
        IntStream.of(parts).flatMap(part -> IntStream.of(expanded(part))).sorted().toArray();
    for (int at = 1; at < all.length; at++) {
      if (all[at] == all[at - 1]) {
        throw new IllegalArgumentException(
            "Expected tables that group codes alike; got %s, which would have %s in it twice"
                .formatted(name.apply(cell), name.apply(all[at])));
      }
    }
    return all;
  }

  private void link(int cell, int[] one, int[] other) {
    int[] these = without(one, other);
    int[] those = without(other, one);
    if (these.length + those.length > 0) {
      links.add(new Link(cell, these, those));
    }
  }

  private static int[] without(int[] cells, int[] others) {
    return IntStream.of(cells).filter(cell -> Arrays.binarySearch(others, cell) < 0).toArray();
  }

  /** By cell. */
  int[][] inner() {
    return IntStream.range(0, inner.length).mapToObj(this::expanded).toArray(int[][]::new);
  }

  /** Those of few cells first: large ones say little that these do not. */
  List<Link> links() {
    return links.stream()
        .sorted((one, other) -> Integer.compare(one.inner().length, other.inner().length))
        .toList();
  }
}
