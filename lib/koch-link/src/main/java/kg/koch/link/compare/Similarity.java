package kg.koch.link.compare;

import java.util.Arrays;
import kg.koch.link.record.Values;

/**
 * Jaro-Winkler similarity of values by their codes, computed only where it can be enough.
 *
 * <p>A value's sketch is one number: which symbols it has (32 bits, two symbols a bit), its length
 * and its first four symbols. From two sketches follows the most that the similarity can be,
 * without a look at the values themselves.
 */
final class Similarity {

  /** How many numbers {@link #sketch(int, int[][], int)} writes. */
  static final int SKETCH_LENGTH = 4;

  /** Of shares of symbols as whole numbers. */
  private static final int SCALE = 1 << 16;

  private static final int LONGEST = 64;
  private static final int LENGTH_AT = 32;
  private static final int START_AT = 38;
  private static final int SYMBOL_BITS = 6;
  private static final int START = 4;
  private static final byte NEVER = 127;

  private final Values values;
  private final double wanted;
  private final long[] sketches;
  private final byte[] needed;
  private final int[] neededByStart = new int[START + 1];

  /**
   * @param wanted the similarity that is enough
   */
  Similarity(Values values, double wanted) {
    this.values = values;
    this.wanted = wanted;
    this.needed = needed(wanted);
    Arrays.setAll(neededByStart, start -> neededShares(wanted, start));
    this.sketches = new long[values.size() + 1];
    for (int code = 1; code < sketches.length; code++) {
      sketches[code] = sketch(values, code);
    }
  }

  private static long sketch(Values values, int code) {
    int from = values.start(code);
    int length = Math.min(LONGEST, values.length(code));
    long sketch = (long) Math.max(0, length - 1) << LENGTH_AT;
    for (int at = 0; at < length; at++) {
      int symbol = values.symbols()[from + at];
      sketch |= 1L << (symbol & 31);
      if (at < START) {
        sketch |= (long) symbol << START_AT + SYMBOL_BITS * at;
      }
    }
    return sketch;
  }

  /** How many symbols in common are enough, by the symbols that begin both and both lengths. */
  private static byte[] needed(double wanted) {
    byte[] needed = new byte[(START + 1) * LONGEST * LONGEST];
    for (int prefix = 0; prefix <= START; prefix++) {
      for (int a = 1; a <= LONGEST; a++) {
        int common = 0;
        for (int b = 1; b <= LONGEST; b++) {
          // The longer the other, the more it takes: what was too little stays so.
          while (common <= Math.min(a, b) && JaroWinkler.most(a, b, common, prefix) < wanted) {
            common++;
          }
          needed[place(prefix, a - 1, b - 1)] = common <= Math.min(a, b) ? (byte) common : NEVER;
        }
      }
    }
    return needed;
  }

  private static int place(int prefix, int a, int b) {
    return (prefix * LONGEST + a) * LONGEST + b;
  }

  /** Which symbols a value has, how it begins, its length, and what share of it a symbol is. */
  void sketch(int code, int[][] into, int at) {
    long sketch = sketches[code];
    int length = 1 + ((int) (sketch >>> LENGTH_AT) & LONGEST - 1);
    into[0][at] = (int) sketch;
    into[1][at] = (int) (sketch >>> START_AT) & (1 << START * SYMBOL_BITS) - 1;
    into[2][at] = length;
    into[3][at] = (SCALE + length - 1) / length;
  }

  /**
   * The least sum of shares of both values that symbols in common must be. With j the Jaro
   * similarity and p symbols that begin both, j + p (1 - j) / 10 is to be enough.
   */
  private static int neededShares(double wanted, int start) {
    double jaro = (wanted - 0.1 * start) / (1 - 0.1 * start);
    return (int) Math.floor((3 * jaro - 1) * SCALE) - 1;
  }

  /** Marks with all bits what may reach the similarity with one value, by sketches; else with 0. */
  void markReaching(int[][] sketches, int first, int from, int to, int[] marks) {
    int any = neededByStart[0];
    mark(
        sketches[0],
        sketches[1],
        sketches[2],
        sketches[3],
        first,
        any,
        any - neededByStart[1],
        neededByStart[1] - neededByStart[START],
        from,
        to,
        marks);
  }

  /**
   * Two symbols that begin both count as four.
   *
   * @param lessIfOne how much less is needed where one symbol begins both
   * @param lessIfMore and again where there are more
   */
  private static void mark(
      int[] sets,
      int[] starts,
      int[] lengths,
      int[] shares,
      int first,
      int needed,
      int lessIfOne,
      int lessIfMore,
      int from,
      int to,
      int[] marks) {
    int set = sets[first];
    int start = starts[first];
    int length = lengths[first];
    int share = shares[first];
    for (int at = from; at < to; at++) {
      int other = sets[at];
      int common =
          Math.min(
              length - Integer.bitCount(set & ~other),
              lengths[at] - Integer.bitCount(other & ~set));
      int differing = start ^ starts[at];
      int enough =
          needed
              - (lessIfOne & (differing & (1 << SYMBOL_BITS) - 1) - 1 >> 31)
              - (lessIfMore & (differing & (1 << 2 * SYMBOL_BITS) - 1) - 1 >> 31);
      marks[at] = ~(common * (share + shares[at]) - enough >> 31);
    }
  }

  /** What {@link #mayReach} needs of a value. */
  long sketch(int code) {
    return sketches[code];
  }

  /** False only if the similarity of the two values is less than wanted. */
  boolean mayReach(long a, long b) {
    int aLength = (int) (a >>> LENGTH_AT) & LONGEST - 1;
    int bLength = (int) (b >>> LENGTH_AT) & LONGEST - 1;
    int aCommon = aLength + 1 - Integer.bitCount((int) (a & ~b));
    int bCommon = bLength + 1 - Integer.bitCount((int) (b & ~a));
    long start = (a ^ b) >>> START_AT | 1L << START * SYMBOL_BITS;
    int prefix = Long.numberOfTrailingZeros(start) / SYMBOL_BITS;
    return Math.min(aCommon, bCommon) >= needed[place(prefix, aLength, bLength)];
  }

  /** Asks for a value's sketch. */
  int ask(int code) {
    return (int) sketches[code];
  }

  /** The similarity if it is at least as much as wanted; else something less. */
  double atLeast(int a, int b, Scratch scratch) {
    if (!mayReach(sketches[a], sketches[b])) {
      return 0;
    }
    byte[] all = values.symbols();
    return JaroWinkler.similarity(
        all, values.start(a), values.length(a), all, values.start(b), values.length(b), scratch);
  }

  /** True if the similarity is at least as much as wanted. */
  boolean isEnough(int a, int b, Scratch scratch) {
    return atLeast(a, b, scratch) >= wanted;
  }

  boolean isPrefix(int a, int b, int least) {
    byte[] all = values.symbols();
    int length = Math.min(values.length(a), values.length(b));
    int at = 0;
    while (at < length && all[values.start(a) + at] == all[values.start(b) + at]) {
      at++;
    }
    return at == length && length >= least;
  }
}
