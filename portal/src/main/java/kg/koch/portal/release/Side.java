package kg.koch.portal.release;

import java.util.List;

/**
 * The rows of a view, or its columns: every combination of the codes of some dimensions, the last
 * dimension changing fastest. Without a dimension it is one combination of nothing.
 *
 * @param axes numbers of the dimensions, the outermost first
 * @param codes positions of the codes of each
 */
public record Side(List<Integer> axes, List<List<Integer>> codes) {

  public Side {
    axes = List.copyOf(axes);
    codes = codes.stream().map(List::copyOf).toList();
  }

  /** How many combinations there are. */
  public long size() {
    return codes.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
  }

  /** Puts the combination of this number into the positions of a cell. */
  public void put(long number, int[] positions) {
    long rest = number;
    for (int level = axes.size() - 1; level >= 0; level--) {
      List<Integer> here = codes.get(level);
      positions[axes.get(level)] = here.get((int) (rest % here.size()));
      rest /= here.size();
    }
  }
}
