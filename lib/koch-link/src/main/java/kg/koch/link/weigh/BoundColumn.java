package kg.koch.link.weigh;

import kg.koch.link.compare.Comparison;

/**
 * What bounds need of one comparison's values, a place a record of a block. Weights are whole
 * numbers, 1024 a bit, rounded up. Every loop over pairs goes over one comparison and has no
 * branch: the compiler does eight or sixteen pairs at once.
 */
final class BoundColumn {

  private static final int SCALE = 1 << 10;

  /** Sums of the same numbers in another order differ in the last digits. */
  private static final float ROUNDING = 1e-3f;

  private final Scorer scorer;
  private final Comparison comparison;
  private final int number;
  private final int unlike;
  private final int[][] sketches;
  private int[] codes = new int[0];
  private int[] same = new int[0];
  private int[] most = new int[0];
  private int[] rarer = new int[0];
  private int[] alike = new int[0];

  /**
   * @param number which of the scorer's comparisons
   */
  BoundColumn(Scorer scorer, int number) {
    this.scorer = scorer;
    this.number = number;
    this.comparison = scorer.comparison(number);
    this.unlike = rounded(scorer.mostOfUnlike(number));
    this.sketches = new int[comparison.sketchLength()][0];
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
    alike = new int[room];
    for (int at = 0; at < sketches.length; at++) {
      sketches[at] = new int[room];
    }
  }

  /** Takes the values of a block's records. */
  void fill(int[] rows, int size, int rowWidth) {
    for (int member = 0; member < size; member++) {
      int row = member * rowWidth;
      int code = scorer.code(number, rows, row);
      codes[member] = code;
      if (code != 0) {
        same[member] = rounded(scorer.same(number, code));
        most[member] = rounded(scorer.mostOfDifferent(number, code));
        rarer[member] = rounded(scorer.mostOfRarer(number, code));
        comparison.sketch(rows, row, sketches, member);
      }
    }
  }

  /**
   * Adds to the bounds of one record with those of a range what this comparison can weigh.
   *
   * @param open gets a bit for each other whose value differs and may be alike
   */
  void addTo(int[] bounds, int[] open, int first, int from, int to) {
    if (codes[first] != 0) {
      comparison.markAlike(sketches, first, from, to, alike);
      add(first, from, to, bounds);
      open(codes, codes[first], 1 << number, alike, from, to, open);
    }
  }

  private void add(int first, int from, int to, int[] bounds) {
    add(
        codes,
        most,
        rarer,
        alike,
        codes[first],
        most[first],
        rarer[first],
        same[first],
        unlike,
        from,
        to,
        bounds);
  }

  private static void add(
      int[] codes,
      int[] mosts,
      int[] rarers,
      int[] alike,
      int code,
      int most,
      int rarer,
      int same,
      int unlike,
      int from,
      int to,
      int[] bounds) {
    for (int at = from; at < to; at++) {
      int other = codes[at];
      int likely = Math.max(Math.min(most, mosts[at]), Math.max(rarer, rarers[at]));
      int different = unlike ^ (unlike ^ likely) & alike[at];
      // Masks of all bits: codes are not negative, and 0 is none.
      int isSame = (code ^ other) - 1 >> 31;
      int isThere = -other >> 31;
      bounds[at] += (different ^ (different ^ same) & isSame) & isThere;
    }
  }

  private static void open(
      int[] codes, int code, int bit, int[] alike, int from, int to, int[] open) {
    for (int at = from; at < to; at++) {
      int other = codes[at];
      int isOther = -(code ^ other) >> 31 & -other >> 31;
      open[at] |= isOther & alike[at] & bit;
    }
  }

  /** The most a pair weighs whose values are there, differ, and may be alike. */
  int different(int first, int second) {
    return Math.max(Math.min(most[first], most[second]), Math.max(rarer[first], rarer[second]));
  }
}
