package kg.koch.measure.provisional;

/** Ways to estimate how many undecided crossings become migrations. */
public enum Method {
  /** Boosted trees on histories seen at the same age; the figure that is published. */
  MODEL("model"),
  /** The propensity table of the same quarter one year before: the baseline to beat. */
  SAME_QUARTER("propensity-same-quarter"),
  /** The propensity table of the last twelve final months. */
  LAST_FINAL_YEAR("propensity-last-final-year");

  private final String code;

  Method(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
