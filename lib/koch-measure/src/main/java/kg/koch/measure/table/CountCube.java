package kg.koch.measure.table;

import java.util.List;
import kg.koch.terms.Dimension;

/**
 * The cells of a full cross of dimensions: how many units, and the sum of their record keys modulo
 * 2^32.
 *
 * <p>Units are added at their own codes; {@link #rollUp} then adds every cell to the cells of the
 * codes that include it. Both sums add up, so cubes of different persons may be added in any order.
 */
public final class CountCube {

  /** Largest cross: 50 million cells, 600 MB. */
  private static final long MAXIMUM_CELLS = 50_000_000;

  private final List<Dimension> dimensions;
  private final int[] strides;
  private final long[] counts;
  private final int[] keys;

  public CountCube(List<Dimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
    this.strides = strides(dimensions);
    int cells = dimensions.isEmpty() ? 1 : strides[0] * dimensions.get(0).size();
    this.counts = new long[cells];
    this.keys = new int[cells];
  }

  /** What the next code of each dimension adds to the number of a cell. */
  static int[] strides(List<Dimension> dimensions) {
    int[] strides = new int[dimensions.size()];
    long cells = 1;
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      strides[i] = (int) cells;
      cells *= dimensions.get(i).size();
      if (cells > MAXIMUM_CELLS) {
        throw new IllegalArgumentException(
            "Expected a part of at most %d cells; got more for %s"
                .formatted(MAXIMUM_CELLS, dimensions.stream().map(Dimension::id).toList()));
      }
    }
    return strides;
  }

  public int size() {
    return counts.length;
  }

  public int stride(int dimension) {
    return strides[dimension];
  }

  /** The position of a cell's code in a dimension. */
  public int position(int cell, int dimension) {
    return cell / strides[dimension] % dimensions.get(dimension).size();
  }

  public long count(int cell) {
    return counts[cell];
  }

  public int key(int cell) {
    return keys[cell];
  }

  /** Counts one unit in this one cell. */
  public void add(int cell, int recordKey) {
    counts[cell]++;
    keys[cell] += recordKey;
  }

  /** Adds units to this one cell. */
  public void add(int cell, long count, int key) {
    counts[cell] += count;
    keys[cell] += key;
  }

  /** Takes away the cells of a cube of the same dimensions. */
  public void subtract(CountCube other) {
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] -= other.counts[cell];
      keys[cell] -= other.keys[cell];
    }
  }

  /** Adds the cells of a cube of the same dimensions. */
  public void add(CountCube other) {
    if (counts.length != other.counts.length) {
      throw new IllegalArgumentException("Expected a cube of the same dimensions");
    }
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += other.counts[cell];
      keys[cell] += other.keys[cell];
    }
  }

  /** Adds every cell to the cells that include it. Once only, after the last unit. */
  public void rollUp() {
    for (int dimension = 0; dimension < strides.length; dimension++) {
      int[] sources = childrenFirst(dimensions.get(dimension));
      for (int position : sources) {
        int[] path = dimensions.get(dimension).pathUp(position);
        if (path.length > 1) {
          addPlane(dimension, position, path[1]);
        }
      }
    }
  }

  /** Positions so that a code comes before the code that includes it. */
  private static int[] childrenFirst(Dimension dimension) {
    return java.util.stream.IntStream.range(0, dimension.size())
        .boxed()
        .sorted((a, b) -> dimension.pathUp(b).length - dimension.pathUp(a).length)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void addPlane(int dimension, int from, int to) {
    int stride = strides[dimension];
    int block = stride * dimensions.get(dimension).size();
    for (int start = 0; start < counts.length; start += block) {
      for (int i = 0; i < stride; i++) {
        counts[start + to * stride + i] += counts[start + from * stride + i];
        keys[start + to * stride + i] += keys[start + from * stride + i];
      }
    }
  }
}
