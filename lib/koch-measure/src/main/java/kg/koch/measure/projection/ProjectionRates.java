package kg.koch.measure.projection;

/**
 * Rates of a step.
 *
 * @param years length of the step and width of the age groups
 * @param transitions survival and moves between areas
 * @param fertility births a woman a year, by area and age group
 * @param femaleShare of births
 */
public record ProjectionRates(
    int years, Sexes<Transitions> transitions, AgeTable fertility, double femaleShare) {

  /** 105 boys for 100 girls. */
  public static final double USUAL_FEMALE_SHARE = 100.0 / 205;

  /**
   * @throws IllegalArgumentException when fertility is negative, the share not from 0 to 1, the
   *     step below a year, or sizes differ
   */
  public ProjectionRates {
    fertility.notNegative("fertility");
    if (years < 1 || !(femaleShare >= 0 && femaleShare <= 1)) {
      throw new IllegalArgumentException(
          "Expected a step of a year or more and a female share from 0 to 1; got %d, %s"
              .formatted(years, femaleShare));
    }
    Transitions men = transitions.men();
    requireSize(transitions.women(), fertility);
    if (men != null) {
      requireSize(men, fertility);
    }
  }

  private static void requireSize(Transitions transitions, AgeTable fertility) {
    if (transitions.areas() != fertility.areas() || transitions.ages() != fertility.ages()) {
      throw new IllegalArgumentException(
          "Expected rates for the same areas and age groups; got %d x %d and %d x %d"
              .formatted(
                  transitions.areas(), transitions.ages(), fertility.areas(), fertility.ages()));
    }
  }
}
