package kg.koch.protect.microdata.recode;

import java.util.Arrays;

/** Numbers keys from 0 in the order they are first asked for; used anew for each node. */
final class KeyNumbers {

  /** Marks free places; a key that happens to be it is moved by one, as good as any other. */
  private static final long FREE = 0;

  private final long[] keys;
  private final int[] numbers;
  private int size;

  /**
   * @param most different keys
   */
  KeyNumbers(int most) {
    int room = Integer.highestOneBit(Math.max(8, most)) * 4;
    keys = new long[room];
    numbers = new int[room];
  }

  void clear() {
    Arrays.fill(keys, FREE);
    size = 0;
  }

  int size() {
    return size;
  }

  int of(long given) {
    long key = given == FREE ? FREE + 1 : given;
    int at = (int) (key >>> 32) & (keys.length - 1);
    while (keys[at] != key) {
      if (keys[at] == FREE) {
        keys[at] = key;
        numbers[at] = size++;
        break;
      }
      at = (at + 1) & (keys.length - 1);
    }
    return numbers[at];
  }
}
