package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers of the cells of several tables of the same people. A cell that tables share has one
 * number: it has the same codes in each, where the total of a dimension says as much as no such
 * dimension.
 *
 * <p>No table that holds all others is needed, and there is no limit on dimensions: inner cells are
 * those that no table has parts of, and a cell that two tables have different parts of is a {@link
 * CellStructure.Link}. With one table the numbers are those of {@link CellNumbers}. Immutable.
 *
 * <p>Not checked: that a code means the same in each table.
 */
public final class LinkedCells implements CellStructure {

  private final List<String> names;
  private final List<CellNumbers> tables;
  private final List<int[]> places = new ArrayList<>();
  private final int[] firstTable;
  private final int[] firstCell;
  private final int[][] inner;
  private final int[][] upwards;
  private final List<Link> links;

  /**
   * @param names what messages call the tables
   * @throws IllegalArgumentException if a cell is a part of itself, or parts of a cell overlap, as
   *     one table groups codes otherwise than another
   */
  public LinkedCells(List<String> names, List<CellNumbers> tables) {
    this.names = List.copyOf(names);
    this.tables = List.copyOf(tables);
    SharedCodes codes = new SharedCodes(tables);
    Map<String, Integer> numbers = new HashMap<>();
    List<int[]> first = new ArrayList<>();
    for (int table = 0; table < tables.size(); table++) {
      int[] place = new int[tables.get(table).size()];
      for (int cell = 0; cell < place.length; cell++) {
        place[cell] = numbers.computeIfAbsent(codes.key(table, cell), unseen -> first.size());
        if (place[cell] == first.size()) {
          first.add(new int[] {table, cell});
        }
      }
      places.add(place);
    }
    firstTable = first.stream().mapToInt(one -> one[0]).toArray();
    firstCell = first.stream().mapToInt(one -> one[1]).toArray();
    SharedParts parts = new SharedParts(this.tables, places, first.size(), this::name);
    inner = parts.inner();
    links = parts.links();
    upwards = turned(inner);
  }

  private static int[][] turned(int[][] inner) {
    int[] sizes = new int[inner.length];
    for (int[] parts : inner) {
      IntStream.of(parts).forEach(part -> sizes[part]++);
    }
    int[][] upwards = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    for (int cell = inner.length - 1; cell >= 0; cell--) {
      for (int part : inner[cell]) {
        sizes[part]--;
        upwards[part][sizes[part]] = cell;
      }
    }
    return upwards;
  }

  /** The number of a table's cell. */
  public int cell(int table, int cell) {
    return places.get(table)[cell];
  }

  /**
   * The counts of all tables.
   *
   * @param counted one for each of the tables
   * @param withZeros whether inner cells without anybody take part
   * @throws IllegalArgumentException naming a cell that has different counts in two tables
   */
  public CountedCells counted(List<CrossedTable> counted, boolean withZeros) {
    long[] counts = new long[size()];
    int[] seenIn = new int[size()];
    Arrays.fill(seenIn, -1);
    for (int table = 0; table < counted.size(); table++) {
      for (int cell = 0; cell < counted.get(table).size(); cell++) {
        int place = cell(table, cell);
        long count = counted.get(table).count(cell);
        if (seenIn[place] >= 0 && counts[place] != count) {
          throw new IllegalArgumentException(
              "Expected the same count of %s in every table, %d as in %s; got %d in %s"
                  .formatted(
                      tables.get(table).name(cell),
                      counts[place],
                      names.get(seenIn[place]),
                      count,
                      names.get(table)));
        }
        seenIn[place] = table;
        counts[place] = count;
      }
    }
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] = isInner(cell) ? counts[cell] : 0;
    }
    return CountedCells.of(this, counts, withZeros);
  }

  @Override
  public int size() {
    return inner.length;
  }

  @Override
  public boolean isInner(int cell) {
    return inner[cell].length == 1 && inner[cell][0] == cell;
  }

  /** The inner cells a cell is the sum of, ascending; of a link one of the two sums. */
  public int[] inner(int cell) {
    return inner[cell].clone();
  }

  @Override
  public int[] upwards(int innerCell) {
    return upwards[innerCell].clone();
  }

  /** Cells of the first table come first. */
  @Override
  public int compare(int first, int second) {
    return firstTable[first] == firstTable[second]
        ? tables.get(firstTable[first]).compare(firstCell[first], firstCell[second])
        : Integer.compare(firstTable[first], firstTable[second]);
  }

  /** Its codes in the first table that has it. */
  @Override
  public String name(int cell) {
    String codes = tables.get(firstTable[cell]).name(firstCell[cell]);
    return tables.size() == 1 ? codes : names.get(firstTable[cell]) + ": " + codes;
  }

  @Override
  public List<Link> links() {
    return links;
  }
}
