package kg.koch.check.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/** Numbers as a finding shows them, and sums of figures. */
final class Numbers {

  private Numbers() {}

  /** Six digits at most after the leading ones, without zeros at the end. */
  static String shown(double number) {
    if (Math.abs(number) >= 1000) {
      return BigDecimal.valueOf(Math.round(number)).toPlainString();
    }
    return new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  static String percent(double share) {
    return shown(Math.round(share * 1000) / 10.0);
  }

  static double sum(Collection<Figure> figures) {
    return figures.stream().mapToDouble(Figure::amount).sum();
  }

  /** What a sum of printed numbers may be off by rounding, with a digit's grace. */
  static double rounding(Collection<Figure> figures) {
    return figures.stream().mapToDouble(Figure::rounding).sum() * 1.001;
  }
}
