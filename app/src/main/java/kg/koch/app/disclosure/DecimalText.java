package kg.koch.app.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in texts as whole units of a power of ten: never through binary fractions. */
final class DecimalText {

  /** Stands for a text that is no such number. */
  static final long NONE = Long.MIN_VALUE;

  private static final BigDecimal MOST = BigDecimal.valueOf(9_000_000_000_000_000_000L);

  /** An exponent beyond this would fill the memory with zeros. */
  private static final int MOST_DIGITS = 400;

  private DecimalText() {}

  /**
   * The number in units of 10^-digits.
   *
   * @param isExact whether a number with more digits is none; else it is rounded, half to even
   */
  static long units(char[] text, int from, int length, int digits, boolean isExact) {
    long units = 0;
    int point = -1;
    for (int at = from; at < from + length; at++) {
      char letter = text[at];
      if (letter == '.' && point < 0) {
        point = at;
      } else if (letter >= '0' && letter <= '9' && length <= 17) {
        units = units * 10 + letter - '0';
      } else {
        return unitsOfAny(new String(text, from, length), digits, isExact);
      }
    }
    int behind = point < 0 ? 0 : from + length - point - 1;
    // 17 letters and the zeros behind them may be more than 64 bits hold.
    if (behind > digits || length - behind + digits > 17 || length - (point < 0 ? 0 : 1) < 1) {
      return unitsOfAny(new String(text, from, length), digits, isExact);
    }
    for (int at = behind; at < digits; at++) {
      units *= 10;
    }
    return units;
  }

  /** With a sign or an exponent, as R writes small numbers, or too long for the quick way. */
  private static long unitsOfAny(String text, int digits, boolean isExact) {
    try {
      BigDecimal number = new BigDecimal(text).movePointRight(digits);
      if (Math.abs((long) number.scale()) > MOST_DIGITS || number.abs().compareTo(MOST) > 0) {
        return NONE;
      }
      return number
          .setScale(0, isExact ? RoundingMode.UNNECESSARY : RoundingMode.HALF_EVEN)
          .longValueExact();
    } catch (ArithmeticException | NumberFormatException none) {
      return NONE;
    }
  }
}
