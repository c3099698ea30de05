package kg.koch.measure.survival;

/**
 * Net migration of one cohort between two censuses, in persons.
 *
 * @param first persons at the first census
 * @param second persons of the same cohort at the second
 * @param survival share of the cohort alive at the second census without migration; above 1 only
 *     where censuses count unevenly, which census survival ratios carry on purpose
 */
public record CohortMigration(double first, double second, double survival) {

  /** Census survival ratios of young children reach 1.2 where censuses miss them. */
  private static final double HIGHEST = 1.5;

  /** Smaller ratios leave nobody to reckon with. */
  private static final double LOWEST = 1e-6;

  /** More persons than there will be. */
  private static final double MOST = 1e12;

  /**
   * @throws IllegalArgumentException when persons are negative or above 1e12, or the ratio is not
   *     from 1e-6 to 1.5
   */
  public CohortMigration {
    if (!(first >= 0 && first <= MOST) || !(second >= 0 && second <= MOST)) {
      throw new IllegalArgumentException(
          "Expected persons of 0 or more; got %s, %s".formatted(first, second));
    }
    if (!(survival >= LOWEST && survival <= HIGHEST)) {
      throw new IllegalArgumentException(
          "Expected a survival ratio above 0 and up to %s; got %s".formatted(HIGHEST, survival));
    }
  }

  /** Those of the first census who would be there at the second. */
  public double expectedSecond() {
    return survival * first;
  }

  /** Those of the second census as they would have been at the first. */
  public double impliedFirst() {
    return second / survival;
  }

  /** As if all moved at the end: leaves out migrants' deaths. */
  public double forward() {
    return second - expectedSecond();
  }

  /** As if all moved at the start. */
  public double reverse() {
    return impliedFirst() - first;
  }

  /** The mean of both: as if they moved evenly over the years. */
  public double average() {
    return (forward() + reverse()) / 2;
  }
}
