package kg.koch.protect.sensitivity;

/**
 * Why a cell must not be published, and how far what can be calculated of it must stay from it.
 *
 * @param reason in words, for the office: it tells of contributions and is not for publication
 * @param lower how far below the value an attacker's interval must reach at least
 * @param upper how far above
 */
public record Sensitivity(String reason, double lower, double upper) {

  public Sensitivity {
    if (!(lower >= 0 && upper >= 0) || Double.isInfinite(lower + upper)) {
      throw new IllegalArgumentException(
          "Expected levels of 0 or more; got " + lower + " and " + upper);
    }
  }

  /** Both: the reasons one after the other, the farther levels. */
  Sensitivity and(Sensitivity other) {
    return new Sensitivity(
        reason + "; " + other.reason, Math.max(lower, other.lower), Math.max(upper, other.upper));
  }
}
