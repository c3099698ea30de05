package kg.koch.app.residence;

import java.util.ArrayList;
import java.util.List;

/** Arrays for blocks read from a file, used again for section after section. */
final class BlockStore {

  private final List<long[]> arrays = new ArrayList<>();

  long[][] arrays(int count) {
    while (arrays.size() < count) {
      arrays.add(new long[2 * Sections.BLOCK_ROWS]);
    }
    return arrays.subList(0, count).toArray(long[][]::new);
  }
}
