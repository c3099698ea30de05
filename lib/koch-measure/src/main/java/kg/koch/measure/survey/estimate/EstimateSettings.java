package kg.koch.measure.survey.estimate;

import kg.koch.measure.survey.interval.IntervalMethod;

/**
 * How limits and design effects are made.
 *
 * @param level of confidence, above 0 and below 1
 * @param forProportions the interval of proportions
 * @param forQuantiles the interval of the share below a quantile, turned into values (Woodruff,
 *     Confidence intervals for medians and other position measures, JASA 47, 1952)
 * @param simpleSample what the design effect compares with
 */
public record EstimateSettings(
    double level,
    IntervalMethod forProportions,
    IntervalMethod forQuantiles,
    SimpleSample simpleSample) {

  /** The simple random sample of the same size. Source: Kish, Survey Sampling (1965), 8.2. */
  public enum SimpleSample {
    /** Drawn from a population as large as the sum of weights. */
    WITHOUT_REPLACEMENT,
    /** Drawn from a population without end. */
    WITH_REPLACEMENT
  }

  /** 95 %, logit for proportions, t for the shares of quantiles, drawn without replacement. */
  public static final EstimateSettings USUAL =
      new EstimateSettings(
          0.95, IntervalMethod.LOGIT, IntervalMethod.T, SimpleSample.WITHOUT_REPLACEMENT);

  public EstimateSettings {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Expected a level above 0 and below 1; got " + level);
    }
  }
}
