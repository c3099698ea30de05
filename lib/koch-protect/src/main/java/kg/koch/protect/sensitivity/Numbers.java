package kg.koch.protect.sensitivity;

import java.math.BigDecimal;

/** Numbers as reasons write them. */
final class Numbers {

  private Numbers() {}

  /** Without a fraction where there is none. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
