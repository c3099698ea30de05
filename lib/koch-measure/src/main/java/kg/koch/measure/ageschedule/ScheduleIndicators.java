package kg.koch.measure.ageschedule;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a model schedule mean, in words of Rogers and Castro (1981).
 *
 * @param grossMigraproductionRate GMR, the schedule's rates added over the ages of the data
 * @param turningPoints the low before the labour force and its peak; null when the curve has none
 *     from age 10 to 50
 * @param childDependency a1 / a2: how much children move against adults; empty when a2 is 0
 * @param labourAsymmetry lambda2 / alpha2: how much faster rates rise than fall
 * @param regularity alpha1 / alpha2: near 1 where children move as their parents do
 */
public record ScheduleIndicators(
    double grossMigraproductionRate,
    @Nullable TurningPoints turningPoints,
    OptionalDouble childDependency,
    double labourAsymmetry,
    double regularity) {

  /**
   * The low point and the peak of the curve.
   *
   * @param lowAge age of the lowest rate before the peak
   * @param lowIntensity rate there
   * @param peakAge age of the highest rate from 10 to 50, in years and parts
   * @param peakIntensity rate there
   */
  public record TurningPoints(
      double lowAge, double lowIntensity, double peakAge, double peakIntensity) {

    /** Years from the low point to the peak. */
    public double labourForceShift() {
      return peakAge - lowAge;
    }

    /** By how much rates rise from the low point to the peak. */
    public double jump() {
      return peakIntensity - lowIntensity;
    }
  }

  private static final double YOUNGEST_PEAK = 10;
  private static final double OLDEST_PEAK = 50;

  /** Curves of this kind have no two turning points within so few years. */
  private static final double GRID = 0.05;

  /** A turning point is known to the root of a double's digits: the curve is flat there. */
  private static final double CLOSE = 1e-8;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  public static ScheduleIndicators of(ModelSchedule schedule, AgeRates span) {
    double sum = 0;
    for (int at = 0; at < span.size(); at++) {
      sum += schedule.rate(span.age(at));
    }
    ModelSchedule.Peak labour = schedule.labour();
    return new ScheduleIndicators(
        sum * span.step(),
        turningPoints(schedule),
        labour.level() > 0
            ? OptionalDouble.of(schedule.childhood().level() / labour.level())
            : OptionalDouble.empty(),
        labour.ascent() / labour.descent(),
        schedule.childhood().descent() / labour.descent());
  }

  private static @Nullable TurningPoints turningPoints(ModelSchedule schedule) {
    double peak = highest(schedule, 1, YOUNGEST_PEAK, OLDEST_PEAK);
    boolean atEnd = peak < YOUNGEST_PEAK + GRID || peak > OLDEST_PEAK - GRID;
    if (atEnd) {
      return null;
    }
    double low = highest(schedule, -1, 0, peak);
    return new TurningPoints(low, schedule.rate(low), peak, schedule.rate(peak));
  }

  /** The age of the highest (sign 1) or lowest (sign -1) rate: a grid, then the golden section. */
  private static double highest(ModelSchedule schedule, int sign, double from, double to) {
    double best = from;
    int steps = (int) Math.ceil((to - from) / GRID);
    for (int step = 1; step <= steps; step++) {
      double age = Math.min(to, from + step * GRID);
      best = sign * schedule.rate(age) > sign * schedule.rate(best) ? age : best;
    }
    double young = Math.max(from, best - GRID);
    double old = Math.min(to, best + GRID);
    while (old - young > CLOSE) {
      double first = old - GOLDEN * (old - young);
      double second = young + GOLDEN * (old - young);
      if (sign * schedule.rate(first) >= sign * schedule.rate(second)) {
        old = second;
      } else {
        young = first;
      }
    }
    return (young + old) / 2;
  }
}
