package kg.koch.protect.privacy;

import java.math.BigDecimal;

/**
 * How much may be learned of one person, and how much was given away already, in zero-concentrated
 * differential privacy: what several questions cost sums up. Immutable.
 *
 * <p>Source: Bun and Steinke (2016), Concentrated differential privacy, lemma 2.3 and proposition
 * 1.3.
 *
 * @param whole all that may be spent, above 0
 * @param spent at most the whole
 */
public record PrivacyBudget(BigDecimal whole, BigDecimal spent) {

  /**
   * @throws IllegalArgumentException if more is spent than there is
   */
  public PrivacyBudget {
    if (whole.signum() <= 0 || spent.signum() < 0 || spent.compareTo(whole) > 0) {
      throw new IllegalArgumentException(
          "Expected a budget above 0 of which no more is spent than there is; got %s of %s"
              .formatted(spent.toPlainString(), whole.toPlainString()));
    }
  }

  /**
   * The budget after a question.
   *
   * @throws IllegalArgumentException if not so much is left
   */
  public PrivacyBudget after(BigDecimal rho) {
    if (rho.signum() <= 0 || rho.compareTo(left()) > 0) {
      throw new IllegalArgumentException(
          "Expected a question of rho above 0 and at most %s, which is left of %s; got %s"
              .formatted(left().toPlainString(), whole.toPlainString(), rho.toPlainString()));
    }
    return new PrivacyBudget(whole, spent.add(rho));
  }

  public BigDecimal left() {
    return whole.subtract(spent);
  }

  /**
   * The epsilon of approximate differential privacy that rho stands for.
   *
   * @param delta above 0, below 1
   */
  public static double epsilon(double rho, double delta) {
    return rho + 2 * StrictMath.sqrt(rho * StrictMath.log(1 / delta));
  }
}
