package kg.koch.protect.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Tables to hide cells of. */
public final class MadeUpCounts {

  private static final List<String> DIMENSIONS = List.of("orig", "dest", "sex", "age");

  private MadeUpCounts() {}

  /** 10,152 cells by origin, destination, sex and age. */
  public static CrossedTable byOrigin(boolean withZeros) {
    return byOrigin(withZeros, lines("inner_cells"));
  }

  /** The same with the rows of the file in another order. */
  public static CrossedTable byOriginShuffled(long seed) {
    List<String> lines = new ArrayList<>(lines("inner_cells"));
    Collections.shuffle(lines, new Random(seed));
    return byOrigin(false, lines);
  }

  /**
   * Twelve months of {@link #byOrigin}, zeros published: from one to the next five of a hundred
   * inner cells, empty ones too, have one more or one less.
   */
  public static List<CrossedTable> months() {
    List<CrossedTable> months = new ArrayList<>(List.of(byOrigin(false)));
    CellNumbers numbers = months.get(0).numbers();
    long[] counts = new long[numbers.size()];
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] = numbers.isInner(cell) ? months.get(0).count(cell) : 0;
    }
    Random random = new Random(7);
    while (months.size() < 12) {
      for (int cell = 0; cell < counts.length; cell++) {
        if (numbers.isInner(cell) && random.nextInt(100) < 5) {
          counts[cell] = Math.max(0, counts[cell] + (random.nextBoolean() ? 1 : -1));
        }
      }
      months.add(CrossedTable.of(numbers, counts, false));
    }
    return months;
  }

  /**
   * Three tables of the people of {@link #byOrigin}: origin by destination by sex, origin by sex by
   * age, destination by age.
   */
  public static List<CrossedTable> threeOfByOrigin() {
    CrossedTable all = byOrigin(false);
    return Stream.of(List.of(0, 1, 2), List.of(0, 2, 3), List.of(1, 3))
        .map(dimensions -> margin(all, dimensions))
        .toList();
  }

  private static CrossedTable margin(CrossedTable all, List<Integer> dimensions) {
    CellNumbers numbers =
        new CellNumbers(
            dimensions.stream()
                .map(dimension -> all.numbers().hierarchies().get(dimension))
                .toList());
    long[] counts = new long[numbers.size()];
    for (int cell = 0; cell < all.size(); cell++) {
      if (all.numbers().isInner(cell)) {
        int inner = cell;
        int[] categories =
            dimensions.stream()
                .mapToInt(dimension -> all.numbers().category(inner, dimension))
                .toArray();
        counts[numbers.cell(categories)] += all.count(cell);
      }
    }
    return CrossedTable.of(numbers, counts, false);
  }

  /** Records with keys: id, origin, destination, sex, age, weight, key. */
  public static List<String[]> records() {
    return lines("records").stream().map(line -> line.split(",")).toList();
  }

  private static CrossedTable byOrigin(boolean withZeros, List<String> lines) {
    List<Hierarchy> hierarchies = DIMENSIONS.stream().map(MadeUpCounts::hierarchy).toList();
    CellNumbers numbers = new CellNumbers(hierarchies);
    long[] counts = new long[numbers.size()];
    for (String line : lines) {
      String[] fields = line.split(",");
      int[] categories = new int[DIMENSIONS.size()];
      for (int dimension = 0; dimension < categories.length; dimension++) {
        categories[dimension] = hierarchies.get(dimension).category(fields[dimension]);
      }
      counts[numbers.cell(categories)] += Long.parseLong(fields[DIMENSIONS.size()]);
    }
    return CrossedTable.of(numbers, counts, withZeros);
  }

  private static Hierarchy hierarchy(String dimension) {
    return Hierarchy.of(
        dimension,
        lines("hier_" + dimension).stream()
            .map(line -> line.split(","))
            .map(fields -> new Hierarchy.Line(fields[0].length(), fields[1]))
            .toList());
  }

  private static List<String> lines(String file) {
    String name = "/counts-by-origin/" + file + ".csv";
    try (InputStream in = Objects.requireNonNull(MadeUpCounts.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A table of rows and columns with their totals; cell 0 is the total of all. */
  public static CrossedTable twoWay(long[][] counts) {
    CellNumbers numbers =
        new CellNumbers(List.of(flat("row", counts.length), flat("column", counts[0].length)));
    long[] inner = new long[numbers.size()];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[0].length; column++) {
        inner[numbers.cell(row + 1, column + 1)] = counts[row][column];
      }
    }
    return CrossedTable.of(numbers, inner, false);
  }

  /** Four areas, in two pairs this way and in two that way, by sex. */
  public static CrossedTable byTwoGroupings(List<Integer> counts) {
    Hierarchy areas =
        Hierarchy.of("area", grouped("all", "north", "a", "b", "south", "c", "d"))
            .and(grouped("all", "hills", "a", "c", "plain", "b", "d"));
    CellNumbers numbers = new CellNumbers(List.of(areas, flat("sex", 2)));
    long[] inner = new long[numbers.size()];
    for (int at = 0; at < 8; at++) {
      int area = areas.category(List.of("a", "b", "c", "d").get(at / 2));
      inner[numbers.cell(area, 1 + at % 2)] = counts.get(at);
    }
    return CrossedTable.of(numbers, inner, false);
  }

  /** Codes of one letter are leaves. */
  private static List<Hierarchy.Line> grouped(String total, String... codes) {
    List<Hierarchy.Line> lines = new ArrayList<>(List.of(new Hierarchy.Line(1, total)));
    for (String code : codes) {
      lines.add(new Hierarchy.Line(code.length() == 1 ? 3 : 2, code));
    }
    return lines;
  }

  private static Hierarchy flat(String name, int size) {
    List<Hierarchy.Line> lines = new ArrayList<>(List.of(new Hierarchy.Line(1, "all")));
    for (int part = 1; part <= size; part++) {
      lines.add(new Hierarchy.Line(2, name + part));
    }
    return Hierarchy.of(name, lines);
  }

  /** By cell, whether its count is from 1 to {@code most}; with zeros from 0. */
  public static boolean[] atMost(CrossedTable table, long most) {
    boolean[] small = new boolean[table.size()];
    for (int cell = 0; cell < small.length; cell++) {
      small[cell] = table.takesPart(cell) && table.count(cell) <= most;
    }
    return small;
  }
}
