package kg.koch.publish.text;

import java.math.BigDecimal;

/** Numbers as machines read them: a point, no grouping, no exponent, whatever the locale. */
public final class Figures {

  private static final double WHOLE_UP_TO = 9_007_199_254_740_992.0;

  private Figures() {}

  /** The shortest text that reads back as the same number: 12, 0.5. */
  public static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= WHOLE_UP_TO) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A share from 0 to 1 as per cent with up to two decimals: 0.0123 is 1.23 %. */
  public static String percent(double share) {
    BigDecimal percent =
        BigDecimal.valueOf(share).movePointRight(2).setScale(2, java.math.RoundingMode.HALF_UP);
    return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
  }
}
