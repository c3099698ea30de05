package kg.koch.link.compare;

import kg.koch.link.record.Values;

/**
 * A number or code in one word: its last twelve symbols, five bits each, the last one lowest, and
 * its length in the highest four bits. A symbol of a code stands, after two slips at most, at its
 * own place or at most two beside it, two symbols apart; so codes of which more have no like there
 * are told apart without a look at the codes.
 */
final class CodeSketch {

  private static final int BITS = 5;
  private static final int HELD = 12;
  private static final int LENGTH_AT = BITS * HELD;
  private static final int LONGEST = 15;

  /** The lowest bit of each symbol. */
  private static final long LOWEST = 0x0084210842108421L;

  private CodeSketch() {}

  static long of(Values values, int code) {
    int end = values.start(code + 1);
    int length = values.length(code);
    long sketch = 0;
    for (int at = Math.min(HELD, length); at > 0; at--) {
      // Not 0, which stands for none; letters and some digits share a number.
      sketch = sketch << BITS | 1 + values.symbols()[end - at] % 31;
    }
    return sketch | (long) Math.min(LONGEST, length) << LENGTH_AT;
  }

  /** False only if the codes are more than two slips apart and neither begins or ends the other. */
  static boolean mayBeAlike(long a, long b) {
    int aLength = (int) (a >>> LENGTH_AT);
    int bLength = (int) (b >>> LENGTH_AT);
    int longer = Math.max(aLength, bLength);
    int apart = longer - Math.min(aLength, bLength);
    if (longer == LONGEST || apart > 0 && longer > HELD) {
      return true;
    }
    long aSymbols = a & (1L << LENGTH_AT) - 1;
    long bSymbols = b & (1L << LENGTH_AT) - 1;
    if (apart > 0
        && (aLength < bLength
            ? isWithin(aSymbols, aLength, bSymbols, apart)
            : isWithin(bSymbols, bLength, aSymbols, apart))) {
      return true;
    }
    return apart <= 2 && areNear(aSymbols, bSymbols, apart == 0 ? 1 : 2, aLength);
  }

  private static boolean isWithin(long shorter, int length, long longer, int apart) {
    return longer >>> BITS * apart == shorter || (longer & (1L << BITS * length) - 1) == shorter;
  }

  /** Whether all symbols of the first but two have their like near. */
  private static boolean areNear(long a, long b, int farthest, int length) {
    long differing = differing(a ^ b);
    for (int shift = BITS; shift <= BITS * farthest; shift += BITS) {
      differing &= differing(a ^ b << shift) & differing(a ^ b >>> shift);
    }
    int held = Math.min(HELD, length);
    long there = LOWEST & (1L << BITS * held) - 1;
    int unlike = Long.bitCount(differing & there);
    // What was cut off may hold the like of those at the cut.
    return unlike <= (length > HELD ? 2 + farthest : 2);
  }

  /** The lowest bit of each symbol that is not 0. */
  private static long differing(long symbols) {
    long folded = symbols | symbols >>> 1;
    return folded | folded >>> 2 | symbols >>> 4;
  }
}
