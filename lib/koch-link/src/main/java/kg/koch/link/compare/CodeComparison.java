package kg.koch.link.compare;

import kg.koch.link.record.Field;
import kg.koch.link.record.Values;

/**
 * Numbers and codes that are copied by hand: by how many slips of the pen they differ, or whether
 * one is the other with something before or behind it (a country's code, a series).
 */
public final class CodeComparison extends Comparison {

  /** Shorter codes stand within others by chance. */
  private static final int SHORTEST_WITHIN = 6;

  private final Values values;
  private final long[] sketches;

  public CodeComparison(Field field, int column) {
    super(field, column, "same", "one slip", "one within the other", "two slips", "different");
    this.values = field.values();
    this.sketches = new long[values.size() + 1];
    for (int code = 1; code < sketches.length; code++) {
      sketches[code] = CodeSketch.of(values, code);
    }
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    if (!CodeSketch.mayBeAlike(sketches[a], sketches[b])) {
      return last();
    }
    int aLength = values.length(a);
    int bLength = values.length(b);
    int shortest = Math.min(aLength, bLength);
    if (Math.abs(aLength - bLength) <= 2) {
      byte[] all = values.symbols();
      int distance =
          EditDistance.between(
              all, values.start(a), aLength, all, values.start(b), bLength, scratch);
      // A slip in a number of two digits leaves too little that is the same.
      if (distance == 1 && shortest >= 2) {
        return 2;
      }
      return isWithin(a, b, shortest) ? 3 : distance == 2 && shortest >= 5 ? 4 : 5;
    }
    return isWithin(a, b, shortest) ? 3 : 5;
  }

  private boolean isWithin(int a, int b, int shortest) {
    if (shortest < SHORTEST_WITHIN || values.length(a) == values.length(b)) {
      return false;
    }
    return agree(values.start(a), values.start(b), shortest)
        || agree(values.start(a + 1) - shortest, values.start(b + 1) - shortest, shortest);
  }

  private boolean agree(int first, int second, int length) {
    byte[] all = values.symbols();
    for (int at = 0; at < length; at++) {
      if (all[first + at] != all[second + at]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int ask(int code) {
    return (int) sketches[code];
  }

  @Override
  public int sketchLength() {
    return CodeSketch.NUMBERS;
  }

  @Override
  public void sketch(int[] rows, int row, int[][] into, int at) {
    CodeSketch.write(sketches[rows[row + column()]], into, at);
  }

  @Override
  public void markAlike(int[][] written, int first, int from, int to, int[] alike) {
    CodeSketch.markAlike(written, first, from, to, alike);
  }
}
