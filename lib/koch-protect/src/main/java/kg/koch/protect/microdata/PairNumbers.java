package kg.koch.protect.microdata;

import java.util.Arrays;

/** Numbers pairs of numbers from 0 in the order they are first asked for. */
final class PairNumbers {

  private static final long EMPTY = -1;

  private long[] keys;
  private int[] numbers;
  private int size;

  PairNumbers(int expected) {
    int room = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
    keys = new long[room];
    numbers = new int[room];
    Arrays.fill(keys, EMPTY);
  }

  int size() {
    return size;
  }

  /** The number of a pair; both are 0 or more. */
  int of(int first, int second) {
    long key = ((long) first << 32) | second;
    int at = place(key);
    if (keys[at] == EMPTY) {
      if (size * 2 >= keys.length) {
        grow();
        at = place(key);
      }
      keys[at] = key;
      numbers[at] = size++;
    }
    return numbers[at];
  }

  private int place(long key) {
    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbours fall far apart.
    long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    int at = (int) (mixed ^ (mixed >>> 31)) & (keys.length - 1);
    while (keys[at] != EMPTY && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] before = keys;
    int[] numbersBefore = numbers;
    keys = new long[before.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(keys, EMPTY);
    for (int at = 0; at < before.length; at++) {
      if (before[at] != EMPTY) {
        int to = place(before[at]);
        keys[to] = before[at];
        numbers[to] = numbersBefore[at];
      }
    }
  }
}
