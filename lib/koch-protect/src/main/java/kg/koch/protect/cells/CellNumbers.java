package kg.koch.protect.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of the cells of crossed hierarchies: every combination of categories, totals among them,
 * has one, from 0 on, the last dimension running fastest. Immutable.
 */
public final class CellNumbers implements CellStructure {

  /** More cells are no table anybody looks at. */
  public static final int MOST_CELLS = 50_000_000;

  private static final int[] NONE = {};

  private final List<Hierarchy> hierarchies;
  private final int[] strides;
  private final int[][][] parts;
  private final int size;

  /**
   * @throws IllegalArgumentException if there is no hierarchy, or there are too many cells
   */
  public CellNumbers(List<Hierarchy> hierarchies) {
    if (hierarchies.isEmpty()) {
      throw new IllegalArgumentException("Expected a hierarchy for each dimension; got none");
    }
    this.hierarchies = List.copyOf(hierarchies);
    this.strides = new int[hierarchies.size()];
    this.parts = new int[hierarchies.size()][][];
    long cells = 1;
    for (int dimension = strides.length - 1; dimension >= 0; dimension--) {
      strides[dimension] = (int) cells;
      Hierarchy hierarchy = hierarchies.get(dimension);
      parts[dimension] =
          IntStream.range(0, hierarchy.size()).mapToObj(hierarchy::parts).toArray(int[][]::new);
      cells *= hierarchies.get(dimension).size();
      if (cells > MOST_CELLS) {
        throw new IllegalArgumentException(
            "Expected at most %,d cells; got more".formatted(MOST_CELLS));
      }
    }
    this.size = (int) cells;
  }

  public List<Hierarchy> hierarchies() {
    return hierarchies;
  }

  @Override
  public int size() {
    return size;
  }

  /** The cell of a category in each dimension. */
  public int cell(int... categories) {
    int cell = 0;
    for (int dimension = 0; dimension < categories.length; dimension++) {
      cell += categories[dimension] * strides[dimension];
    }
    return cell;
  }

  /** The category of a cell in one dimension. */
  public int category(int cell, int dimension) {
    return cell / strides[dimension] % hierarchies.get(dimension).size();
  }

  /** The code of a cell in each dimension. */
  public List<String> codes(int cell) {
    List<String> codes = new ArrayList<>();
    for (int dimension = 0; dimension < strides.length; dimension++) {
      codes.add(hierarchies.get(dimension).code(category(cell, dimension)));
    }
    return codes;
  }

  @Override
  public String name(int cell) {
    return String.join("/", codes(cell));
  }

  /** None: all cells are sums of the same inner cells. */
  @Override
  public List<Link> links() {
    return List.of();
  }

  @Override
  public boolean isInner(int cell) {
    for (int dimension = 0; dimension < strides.length; dimension++) {
      if (!hierarchies.get(dimension).isLeaf(category(cell, dimension))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The cells a cell is the sum of along a dimension, in the first grouping that has its category;
   * none where it has no parts there.
   */
  public int[] parts(int cell, int dimension) {
    int category = category(cell, dimension);
    int[] categories = parts[dimension][category];
    if (categories.length == 0) {
      return NONE;
    }
    int[] cells = new int[categories.length];
    for (int at = 0; at < cells.length; at++) {
      cells[at] = cell + (categories[at] - category) * strides[dimension];
    }
    return cells;
  }

  /** The cell, inner or not, and every cell it is part of, in any dimension. */
  @Override
  public int[] upwards(int cell) {
    int[] cells = {0};
    for (int dimension = 0; dimension < strides.length; dimension++) {
      int[] path = hierarchies.get(dimension).upwards(category(cell, dimension));
      int[] longer = new int[cells.length * path.length];
      int to = 0;
      for (int one : cells) {
        for (int category : path) {
          longer[to++] = one + category * strides[dimension];
        }
      }
      cells = longer;
    }
    return cells;
  }

  @Override
  public int compare(int first, int second) {
    for (int dimension = 0; dimension < strides.length; dimension++) {
      Hierarchy hierarchy = hierarchies.get(dimension);
      int compared =
          Integer.compare(
              hierarchy.rank(category(first, dimension)),
              hierarchy.rank(category(second, dimension)));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
