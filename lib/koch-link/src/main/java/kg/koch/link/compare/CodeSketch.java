package kg.koch.link.compare;

import java.util.Arrays;
import kg.koch.link.record.Values;

/**
 * A number or code of up to fourteen symbols in one word: four bits a symbol, the last one lowest,
 * and its length in the highest four bits. A symbol of a code stands, after two slips at most, at
 * its own place or at most two beside it, two symbols apart; so codes of which more have no like
 * there are told apart without a look at the codes.
 *
 * <p>Of many codes beside one, words lie as halves of seven symbols, and a loop without a branch
 * tells them apart.
 */
final class CodeSketch {

  /** How many numbers {@link #write} writes: both halves, how the code begins, its length. */
  static final int NUMBERS = 4;

  private static final int BITS = 4;
  private static final int HELD = 14;
  private static final int LENGTH_AT = BITS * HELD;
  private static final int LONGER = HELD + 1;
  private static final long SYMBOLS = (1L << LENGTH_AT) - 1;

  private static final int HALF = BITS * HELD / 2;
  private static final int HALF_MASK = (1 << HALF) - 1;

  /** As many symbols at an end as codes that stand within others have at least. */
  private static final int END = 6;

  private static final int END_MASK = (1 << BITS * END) - 1;

  /** How shorter codes begin. */
  private static final int NO_BEGINNING = 1 << 30;

  /** The lowest bit of each symbol. */
  private static final int LOWEST = 0x1111111;

  private static final long LOWEST_OF_ALL = 0x11111111111111L;

  private CodeSketch() {}

  static long of(Values values, int code) {
    int end = values.start(code + 1);
    int length = values.length(code);
    long sketch = 0;
    for (int at = Math.min(HELD, length); at > 0; at--) {
      // Not 0, which stands for none. Digits have numbers of their own, letters share them.
      sketch = sketch << BITS | 1 + values.symbols()[end - at] % 15;
    }
    return sketch | (long) Math.min(LONGER, length) << LENGTH_AT;
  }

  /** Writes a sketch to a place beside others. */
  static void write(long sketch, int[][] into, int at) {
    int length = length(sketch);
    into[0][at] = (int) sketch & HALF_MASK;
    into[1][at] = (int) (sketch >>> HALF) & HALF_MASK;
    into[2][at] =
        length < END || length > HELD
            ? NO_BEGINNING
            : (int) (sketch >>> BITS * (length - END)) & END_MASK;
    into[3][at] = length;
  }

  private static int length(long sketch) {
    return (int) (sketch >>> LENGTH_AT);
  }

  /** False only if the codes are more than two slips apart and neither begins or ends the other. */
  static boolean mayBeAlike(long a, long b) {
    int aLength = length(a);
    int bLength = length(b);
    int apart = Math.abs(aLength - bLength);
    if (Math.max(aLength, bLength) > HELD
        || apart > 0 && (aLength < bLength ? isWithin(a, b, apart) : isWithin(b, a, apart))) {
      return true;
    }
    return apart <= 2 && areNear(a & SYMBOLS, b & SYMBOLS, apart == 0 ? 1 : 2);
  }

  private static boolean isWithin(long shorter, long longer, int apart) {
    int length = length(shorter);
    long symbols = shorter & SYMBOLS;
    return (longer & SYMBOLS) >>> BITS * apart == symbols
        || (longer & (1L << BITS * length) - 1) == symbols;
  }

  /** Whether all symbols of the second but two have their like near. */
  private static boolean areNear(long a, long b, int farthest) {
    long unlike = present(b) & present(b ^ a);
    for (int shift = BITS; shift <= BITS * farthest; shift += BITS) {
      unlike &= present(b ^ a << shift) & present(b ^ a >>> shift);
    }
    return Long.bitCount(unlike & LOWEST_OF_ALL) <= 2;
  }

  /** In the lowest bit of each symbol whether it is not 0. */
  private static long present(long symbols) {
    long folded = symbols | symbols >>> 1;
    return folded | folded >>> 2;
  }

  /**
   * Marks what may be alike with one code with all bits: all but those that are more than two slips
   * away and neither begin nor end it, nor it them; those with 0.
   */
  static void markAlike(int[][] written, int first, int from, int to, int[] alike) {
    if (written[3][first] > HELD) {
      Arrays.fill(alike, from, to, -1);
      return;
    }
    mark(written[0], written[1], written[2], written[3], first, from, to, alike);
  }

  private static void mark(
      int[] lows,
      int[] highs,
      int[] beginnings,
      int[] lengths,
      int first,
      int from,
      int to,
      int[] alike) {
    int low = lows[first];
    int high = highs[first];
    int beginning = beginnings[first] == NO_BEGINNING ? NO_BEGINNING + 1 : beginnings[first];
    int length = lengths[first];
    int lowUp = low << BITS & HALF_MASK;
    int highUp = (high << BITS | low >>> HALF - BITS) & HALF_MASK;
    int lowUpTwo = low << 2 * BITS & HALF_MASK;
    int highUpTwo = (high << 2 * BITS | low >>> HALF - 2 * BITS) & HALF_MASK;
    int lowDown = (low >>> BITS | high << HALF - BITS) & HALF_MASK;
    int highDown = high >>> BITS;
    int lowDownTwo = (low >>> 2 * BITS | high << HALF - 2 * BITS) & HALF_MASK;
    int highDownTwo = high >>> 2 * BITS;
    for (int at = from; at < to; at++) {
      int otherLow = lows[at];
      int otherHigh = highs[at];
      int lowUnlike =
          present(otherLow)
              & present(otherLow ^ low)
              & present(otherLow ^ lowUp)
              & present(otherLow ^ lowDown);
      int highUnlike =
          present(otherHigh)
              & present(otherHigh ^ high)
              & present(otherHigh ^ highUp)
              & present(otherHigh ^ highDown);
      int lowFar = lowUnlike & present(otherLow ^ lowUpTwo) & present(otherLow ^ lowDownTwo);
      int highFar = highUnlike & present(otherHigh ^ highUpTwo) & present(otherHigh ^ highDownTwo);
      int unlike = Integer.bitCount((lowUnlike & LOWEST) << 1 | highUnlike & LOWEST);
      int far = Integer.bitCount((lowFar & LOWEST) << 1 | highFar & LOWEST);
      int apart = Math.abs(length - lengths[at]);
      int isEqualLength = apart - 1 >> 31;
      int isWithin =
          (beginning ^ beginnings[at]) - 1 >> 31 | ((low ^ otherLow) & END_MASK) - 1 >> 31;
      int isNear = far - 3 >> 31 & apart - 3 >> 31;
      alike[at] =
          HELD - lengths[at] >> 31
              | isEqualLength & unlike - 3 >> 31
              | ~isEqualLength & (isNear | isWithin);
    }
  }

  /** In the lowest bit of each symbol whether it is not 0. */
  private static int present(int symbols) {
    int folded = symbols | symbols >>> 1;
    return folded | folded >>> 2;
  }
}
