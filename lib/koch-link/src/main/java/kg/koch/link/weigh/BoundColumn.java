package kg.koch.link.weigh;

import java.util.Arrays;
import kg.koch.link.compare.Comparison;

/**
 * What bounds need of one comparison's values, a place a record of a block. Weights are whole
 * numbers, 1024 a bit, rounded up. Every loop goes over many pairs and one comparison: the compiler
 * does eight or sixteen pairs of the first at once, and the processor guesses the way through the
 * others.
 */
final class BoundColumn {

  private static final int SCALE = 1 << 10;

  /** Sums of the same numbers in another order differ in the last digits. */
  private static final float ROUNDING = 1e-3f;

  private final Scorer scorer;
  private final Comparison comparison;
  private final int number;
  private final int unlike;
  private final int sketchLength;
  private int[] codes = new int[0];
  private int[] same = new int[0];
  private int[] most = new int[0];
  private int[] rarer = new int[0];
  private long[] sketches = new long[0];
  private boolean[] sketched = new boolean[0];
  private int[] differing = new int[0];
  private boolean[] alike = new boolean[0];

  /**
   * @param number which of the scorer's comparisons
   */
  BoundColumn(Scorer scorer, int number) {
    this.scorer = scorer;
    this.number = number;
    this.comparison = scorer.comparison(number);
    this.unlike = rounded(scorer.mostOfUnlike(number));
    this.sketchLength = comparison.sketchLength();
  }

  /** What a bound must reach for the weight to be able to. */
  static int floor(float weight) {
    return (int) Math.floor((weight - ROUNDING) * SCALE);
  }

  static int rounded(float weight) {
    return (int) Math.ceil(weight * SCALE);
  }

  void makeRoom(int room) {
    codes = new int[room];
    same = new int[room];
    most = new int[room];
    rarer = new int[room];
    sketches = new long[room * sketchLength];
    sketched = new boolean[room];
    differing = new int[room];
    alike = new boolean[room];
  }

  /** Takes the values of a block's records. */
  void fill(int[] rows, int size, int rowWidth) {
    Arrays.fill(sketched, 0, size, false);
    for (int member = 0; member < size; member++) {
      int code = scorer.code(number, rows, member * rowWidth);
      codes[member] = code;
      if (code != 0) {
        same[member] = rounded(scorer.same(number, code));
        most[member] = rounded(scorer.mostOfDifferent(number, code));
        rarer[member] = rounded(scorer.mostOfRarer(number, code));
      }
    }
  }

  /** Adds to the bounds of one record with those of a range what this comparison can weigh. */
  void addTo(int[] bounds, int first, int from, int to) {
    if (codes[first] != 0) {
      add(first, codes, most, rarer, same[first], bounds, from, to);
    }
  }

  private static void add(
      int first, int[] codes, int[] mosts, int[] rarers, int same, int[] bounds, int from, int to) {
    int code = codes[first];
    int most = mosts[first];
    int rarer = rarers[first];
    for (int at = from; at < to; at++) {
      int other = codes[at];
      int different = Math.max(Math.min(most, mosts[at]), Math.max(rarer, rarers[at]));
      // Masks of all bits: codes are not negative, and 0 is none.
      int isSame = (code ^ other) - 1 >> 31;
      int isThere = -other >> 31;
      bounds[at] += (different ^ (different ^ same) & isSame) & isThere;
    }
  }

  /**
   * Lowers the bounds of those whose sketches tell that they are alike in no way.
   *
   * @param others records still to be looked at beside the first
   * @param open gets a bit for each other whose values differ otherwise
   */
  void narrow(int first, int[] others, int count, int[] bounds, int[] open, int[] rows, int width) {
    int code = codes[first];
    int size = 0;
    for (int at = 0; at < count && code != 0; at++) {
      int other = others[at];
      differing[size] = other;
      size += codes[other] != code && codes[other] != 0 ? 1 : 0;
    }
    if (sketchLength == 0) {
      Arrays.fill(alike, 0, size, true);
    } else if (size > 0) {
      sketch(first, rows, width);
      for (int at = 0; at < size; at++) {
        sketch(differing[at], rows, width);
      }
      comparison.mayBeAlike(sketches, first, differing, size, alike);
    }
    for (int at = 0; at < size; at++) {
      int other = differing[at];
      bounds[other] += alike[at] ? 0 : unlike - different(first, other);
      open[other] |= alike[at] ? 1 << number : 0;
    }
  }

  /** Made when first asked for: most blocks need those of names only. */
  private void sketch(int member, int[] rows, int width) {
    if (!sketched[member]) {
      sketched[member] = true;
      comparison.sketch(rows, member * width, sketches, member * sketchLength);
    }
  }

  /** The most a pair weighs whose values are there and differ. */
  int different(int first, int second) {
    return Math.max(Math.min(most[first], most[second]), Math.max(rarer[first], rarer[second]));
  }
}
