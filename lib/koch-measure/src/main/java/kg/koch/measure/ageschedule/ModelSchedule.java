package kg.koch.measure.ageschedule;

import org.jspecify.annotations.Nullable;

/**
 * The model migration schedule of Rogers and Castro: the rate at age x is a falling curve of
 * childhood, a peak of the labour force, perhaps a peak at retirement and a slope at old age, and a
 * constant.
 *
 * <p>Guarantees: every rate from age 0 on is finite and 0 or more, up to the age at which the slope
 * of old age exceeds what a double holds. Source: Rogers and Castro (1981), Model Migration
 * Schedules, IIASA RR-81-30.
 *
 * @param childhood a1 exp(-alpha1 x)
 * @param labour a2 exp(-alpha2 (x - mu2) - exp(-lambda2 (x - mu2)))
 * @param retirement the same with a3, alpha3, mu3, lambda3, or null
 * @param oldAge a4 exp(lambda4 x), or null
 * @param constant c, 0 or more
 */
public record ModelSchedule(
    Childhood childhood,
    Peak labour,
    @Nullable Peak retirement,
    @Nullable OldAge oldAge,
    double constant) {

  /**
   * Falls from birth on, as children move with parents who settle.
   *
   * @param level a1, 0 or more
   * @param descent alpha1, a year, above 0
   */
  public record Childhood(double level, double descent) {

    public Childhood {
      requireNotNegative("a1", level);
      requirePositive("alpha1", descent);
    }

    double rate(double age) {
      return level * Math.exp(-descent * age);
    }
  }

  /**
   * Rises with lambda and falls with alpha.
   *
   * @param level a, 0 or more; the peak itself is lower
   * @param descent alpha, a year, above 0
   * @param position mu, in years: where the rise is, not where the peak stands
   * @param ascent lambda, a year, above 0
   */
  public record Peak(double level, double descent, double position, double ascent) {

    public Peak {
      requireNotNegative("a level", level);
      requirePositive("a descent", descent);
      requireNotNegative("a position", position);
      requirePositive("an ascent", ascent);
    }

    double rate(double age) {
      double beyond = age - position;
      return level * Math.exp(-descent * beyond - Math.exp(-ascent * beyond));
    }
  }

  /**
   * Rises to the end of life.
   *
   * @param level a4, 0 or more
   * @param ascent lambda4, a year, above 0
   */
  public record OldAge(double level, double ascent) {

    public OldAge {
      requireNotNegative("a4", level);
      requirePositive("lambda4", ascent);
    }

    double rate(double age) {
      return level * Math.exp(ascent * age);
    }
  }

  /**
   * The schedule Rogers and Castro call fundamental, as reference and first guess: a1 .02, alpha1
   * .1, a2 .06, alpha2 .1, mu2 20, lambda2 .4, c .003.
   */
  public static final ModelSchedule FUNDAMENTAL =
      new ModelSchedule(new Childhood(0.02, 0.1), new Peak(0.06, 0.1, 20, 0.4), null, null, 0.003);

  public ModelSchedule {
    requireNotNegative("c", constant);
  }

  private static void requireNotNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("Expected %s of 0 or more; got %s".formatted(name, value));
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("Expected %s above 0; got %s".formatted(name, value));
    }
  }

  /** Moves for each person and year at this age. */
  public double rate(double age) {
    return childhood.rate(age)
        + labour.rate(age)
        + (retirement == null ? 0 : retirement.rate(age))
        + (oldAge == null ? 0 : oldAge.rate(age))
        + constant;
  }

  public ScheduleForm form() {
    return ScheduleForm.with(retirement != null, oldAge != null);
  }
}
