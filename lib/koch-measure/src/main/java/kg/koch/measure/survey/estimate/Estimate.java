package kg.koch.measure.survey.estimate;

import java.util.List;
import kg.koch.measure.survey.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what is known about its error. Never holds what is no number: what cannot be told
 * is null.
 *
 * @param domain one value for each variable it was asked by
 * @param category of a proportion, or the share of a quantile; empty otherwise
 * @param respondents rows behind it, with a weight and an answer
 * @param missing rows of the domain without an answer; left out
 * @param degreesOfFreedom clusters less strata behind it
 * @param value null when nobody answered, or a denominator is 0
 * @param standardError null when it cannot be told
 * @param interval limits at the level asked for
 * @param designEffect variance over that of a simple random sample of as many; null when that is 0
 */
public record Estimate(
    List<String> domain,
    String category,
    int respondents,
    int missing,
    int degreesOfFreedom,
    @Nullable Double value,
    @Nullable Double standardError,
    Interval interval,
    @Nullable Double designEffect) {

  public Estimate {
    domain = List.copyOf(domain);
  }

  /** The standard error as a percentage of the value; null when that has no meaning. */
  public @Nullable Double coefficientOfVariation() {
    return value == null || standardError == null || value == 0
        ? null
        : 100 * standardError / Math.abs(value);
  }
}
