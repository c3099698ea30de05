package kg.koch.measure.proportional;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as messages show them. */
final class Numbers {

  private static final MathContext NINE_DIGITS = new MathContext(9);

  private Numbers() {}

  static String text(double number) {
    if (!Double.isFinite(number)) {
      return "infinite size";
    }
    BigDecimal rounded = new BigDecimal(number).round(NINE_DIGITS).stripTrailingZeros();
    return Math.abs(number) < 1e-6 ? rounded.toString() : rounded.toPlainString();
  }
}
