package kg.koch.publish.bundle;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the rows with given codes in a sorted table without looking at every row: where a row does
 * not fit, the next key that could is computed and looked for from there on. It takes time in
 * proportion to the rows found and the gaps between them, not to the size of the table.
 */
final class Selection {

  private final long[] keys;
  private final int[] sizes;
  private final List<BitSet> allowed;
  private final int[] at;

  Selection(long[] keys, int[] sizes, List<BitSet> allowed) {
    this.keys = keys;
    this.sizes = sizes;
    this.allowed = allowed;
    this.at = new int[sizes.length];
  }

  int[] rows() {
    if (allowed.stream().anyMatch(BitSet::isEmpty)) {
      return new int[0];
    }
    int[] found = new int[64];
    int count = 0;
    int row = 0;
    while (row < keys.length) {
      int refused = refused(keys[row]);
      if (refused < 0) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = row++;
      } else if (advance(refused)) {
        row = firstFrom(row + 1, key());
      } else {
        break;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Takes the key apart; the first dimension whose code is not allowed, or -1. */
  private int refused(long key) {
    long rest = key;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      at[axis] = (int) (rest % sizes[axis]);
      rest /= sizes[axis];
    }
    for (int axis = 0; axis < sizes.length; axis++) {
      if (!allowed.get(axis).get(at[axis])) {
        return axis;
      }
    }
    return -1;
  }

  /** Moves to the smallest allowed positions above the present ones; false if there are none. */
  private boolean advance(int refused) {
    int axis = refused;
    int next = allowed.get(axis).nextSetBit(at[axis]);
    while (next < 0 && axis > 0) {
      axis--;
      next = allowed.get(axis).nextSetBit(at[axis] + 1);
    }
    if (next < 0) {
      return false;
    }
    at[axis] = next;
    for (int later = axis + 1; later < sizes.length; later++) {
      at[later] = allowed.get(later).nextSetBit(0);
    }
    return true;
  }

  private long key() {
    long key = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      key = key * sizes[axis] + at[axis];
    }
    return key;
  }

  /** The first row from here on whose key is not below; in doubling steps, as it is mostly near. */
  private int firstFrom(int start, long key) {
    int low = start;
    int step = 1;
    while (low + step < keys.length && keys[low + step] < key) {
      low += step;
      step = Math.min(2 * step, 1 << 28);
    }
    int found = Arrays.binarySearch(keys, low, Math.min(keys.length, low + step + 1), key);
    return found < 0 ? -found - 1 : found;
  }
}
