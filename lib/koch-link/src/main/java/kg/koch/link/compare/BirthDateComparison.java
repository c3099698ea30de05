package kg.koch.link.compare;

import kg.koch.link.record.Field;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Values;

/**
 * Dates of birth by the errors people make in them: a digit, two neighbouring digits, day and month
 * exchanged, 1 January where the day was not known, another day of the same year.
 */
public final class BirthDateComparison extends Comparison {

  private static final int DIGITS = 8;
  private static final long YEAR = 0xFFFFFFFF00000000L;
  private static final long FIRST_OF_JANUARY =
      (long) Folding.ZERO << 24 | (Folding.ZERO + 1) << 16 | Folding.ZERO << 8 | Folding.ZERO + 1;

  private final long[] packed;

  public BirthDateComparison(Field field, int column) {
    super(
        field,
        column,
        "same",
        "one slip",
        "1 January for another day",
        "two digits",
        "same year",
        "different");
    this.packed = packed(field.values());
  }

  /** Eight digits, a byte each, the first in the highest byte. */
  private static long[] packed(Values values) {
    long[] packed = new long[values.size() + 1];
    for (int code = 1; code < packed.length; code++) {
      int length = Math.min(DIGITS, values.length(code));
      for (int at = 0; at < length; at++) {
        packed[code] |= (long) values.symbols()[values.start(code) + at] << 8 * (DIGITS - 1 - at);
      }
    }
    return packed;
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    return level(packed[rows[first + column()]], packed[rows[second + column()]]);
  }

  private static int level(long a, long b) {
    boolean sameYear = ((a ^ b) & YEAR) == 0;
    if (sameYear && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) {
      return 3;
    }
    int digits = differing(a ^ b);
    if (digits == 1 || digits == 2 && isSwapOfNeighbours(a, b) || isDayForMonth(a, b)) {
      return 2;
    }
    return digits == 2 ? 4 : sameYear ? 5 : 6;
  }

  private static boolean isFirstOfJanuary(long date) {
    return (date & ~YEAR) == FIRST_OF_JANUARY;
  }

  @Override
  public int sketchLength() {
    return 2;
  }

  /** The year, and the month and day. */
  @Override
  public void sketch(int[] rows, int row, int[][] into, int at) {
    long date = packed[rows[row + column()]];
    into[0][at] = (int) (date >>> 32);
    into[1][at] = (int) date;
  }

  @Override
  public void markAlike(int[][] sketches, int first, int from, int to, int[] alike) {
    mark(sketches[0], sketches[1], first, from, to, alike);
  }

  private static void mark(int[] years, int[] days, int first, int from, int to, int[] alike) {
    int year = years[first];
    int day = days[first];
    for (int at = from; at < to; at++) {
      int otherYear = year ^ years[at];
      int differing = differing(otherYear) + differing(day ^ days[at]);
      alike[at] = otherYear - 1 >> 31 | differing - 3 >> 31;
    }
  }

  /** Bytes that are not 0; each is below 64. */
  private static int differing(int difference) {
    return Integer.bitCount(difference + 0x3F3F3F3F & 0x40404040);
  }

  /** Bytes that are not 0; each is below 64. */
  private static int differing(long difference) {
    return Long.bitCount(difference + 0x3F3F3F3F3F3F3F3FL & 0x4040404040404040L);
  }

  private static boolean isSwapOfNeighbours(long a, long b) {
    int lowest = Long.numberOfTrailingZeros(a ^ b) / 8 * 8;
    long pair = 0xFFFFL << lowest;
    return lowest < 56
        && ((a ^ b) & ~pair) == 0
        && (a >>> lowest & 0xFF) == (b >>> lowest + 8 & 0xFF)
        && (b >>> lowest & 0xFF) == (a >>> lowest + 8 & 0xFF);
  }

  private static boolean isDayForMonth(long a, long b) {
    return ((a ^ b) & YEAR) == 0
        && (a & 0xFFFF) == (b >>> 16 & 0xFFFF)
        && (b & 0xFFFF) == (a >>> 16 & 0xFFFF);
  }
}
