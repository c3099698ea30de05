package kg.koch.measure.proportional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of numbers by one or more dimensions; it never changes. Cells are counted with the last
 * dimension running fastest.
 *
 * <p>Guarantees finite numbers. Does not check their sign: {@link #requireNotNegative} does.
 */
public final class Crosstab {

  /** As many as fit into memory beside their copies. */
  private static final int MOST_CELLS = 50_000_000;

  private final List<Dimension> dimensions;
  private final double[] values;

  /**
   * @param dimensions in the order the cells run through them
   * @param values one a cell
   * @throws IllegalArgumentException when there are more or fewer values than cells, one is no
   *     finite number, or there are more than 50 million cells
   */
  public Crosstab(List<Dimension> dimensions, double... values) {
    this.dimensions = List.copyOf(dimensions);
    this.values = values.clone();
    int cells = cells(dimensions);
    if (values.length != cells) {
      throw new IllegalArgumentException(
          "Expected " + cells + " cells; got " + values.length + " values");
    }
    for (int cell = 0; cell < cells; cell++) {
      if (!Double.isFinite(values[cell])) {
        throw new IllegalArgumentException(
            "Expected a finite number at " + place(cell) + "; got " + values[cell]);
      }
    }
  }

  /** A table with one number in every cell. */
  public static Crosstab filled(List<Dimension> dimensions, double value) {
    double[] values = new double[cells(dimensions)];
    Arrays.fill(values, value);
    return new Crosstab(dimensions, values);
  }

  private static int cells(List<Dimension> dimensions) {
    long cells = 1;
    for (Dimension dimension : dimensions) {
      cells = cells * dimension.size();
      if (cells > MOST_CELLS) {
        throw new IllegalArgumentException(
            "Expected %d cells at most; got more by %s".formatted(MOST_CELLS, names(dimensions)));
      }
    }
    return (int) cells;
  }

  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** How many cells there are. */
  public int cells() {
    return values.length;
  }

  public double value(int cell) {
    return values[cell];
  }

  /** The cell at a row and a column of a table of two dimensions. */
  public double value(int row, int column) {
    return values[row * dimensions.get(1).size() + column];
  }

  /** A copy of all values, in the order of the cells. */
  public double[] values() {
    return values.clone();
  }

  public double total() {
    return Arrays.stream(values).sum();
  }

  /**
   * The sums over the dimensions not kept.
   *
   * @param kept dimensions of this table
   * @throws IllegalArgumentException when one is none of this table
   */
  public Crosstab margin(List<Dimension> kept) {
    int[] groups = groups(kept);
    double[] sums = filled(kept, 0).values;
    for (int cell = 0; cell < values.length; cell++) {
      sums[groups[cell]] += values[cell];
    }
    return new Crosstab(kept, sums);
  }

  /** For each cell, the cell of the margin it is counted in. */
  int[] groups(List<Dimension> kept) {
    int[] strides = new int[dimensions.size()];
    int stride = 1;
    for (int at = kept.size() - 1; at >= 0; at--) {
      strides[positionOf(kept.get(at))] = stride;
      stride *= kept.get(at).size();
    }
    int[] groups = new int[values.length];
    for (int cell = 0; cell < groups.length; cell++) {
      int[] positions = positions(cell);
      for (int at = 0; at < strides.length; at++) {
        groups[cell] += positions[at] * strides[at];
      }
    }
    return groups;
  }

  private int positionOf(Dimension dimension) {
    int at = dimensions.indexOf(dimension);
    if (at < 0) {
      throw new IllegalArgumentException(
          "Expected the dimensions "
              + names(dimensions)
              + " with the same categories; got "
              + dimension.name());
    }
    return at;
  }

  static String names(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::name).collect(Collectors.joining(", "));
  }

  /** The categories of a cell, one a dimension. */
  public List<String> categories(int cell) {
    int[] positions = positions(cell);
    List<String> categories = new ArrayList<>();
    for (int at = 0; at < positions.length; at++) {
      categories.add(dimensions.get(at).categories().get(positions[at]));
    }
    return categories;
  }

  private int[] positions(int cell) {
    int[] positions = new int[dimensions.size()];
    int rest = cell;
    for (int at = positions.length - 1; at >= 0; at--) {
      positions[at] = rest % dimensions.get(at).size();
      rest /= dimensions.get(at).size();
    }
    return positions;
  }

  /** A cell as messages show it: "orig A, dest B"; "the whole" without dimensions. */
  String place(int cell) {
    int[] positions = positions(cell);
    List<String> places = new ArrayList<>();
    for (int at = 0; at < positions.length; at++) {
      places.add(dimensions.get(at).place(positions[at]));
    }
    return places.isEmpty() ? "the whole" : String.join(", ", places);
  }

  /**
   * This table, if nothing in it is below 0.
   *
   * @param what it is, as the message says it: "a seed"
   * @throws IllegalArgumentException when a value is below 0
   */
  Crosstab requireNotNegative(String what) {
    for (int cell = 0; cell < values.length; cell++) {
      if (values[cell] < 0) {
        throw new IllegalArgumentException(
            "Expected %s of 0 or more at %s; got %s"
                .formatted(what, place(cell), Numbers.text(values[cell])));
      }
    }
    return this;
  }
}
