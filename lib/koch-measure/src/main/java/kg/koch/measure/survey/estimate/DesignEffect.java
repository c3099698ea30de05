package kg.koch.measure.survey.estimate;

import java.util.Arrays;
import kg.koch.measure.survey.estimate.EstimateSettings.SimpleSample;
import org.jspecify.annotations.Nullable;

/**
 * How many times larger the variance is than that of a simple random sample with as many
 * respondents. Source: Kish (1965), section 8.2.
 */
final class DesignEffect {

  private DesignEffect() {}

  /** Null when the simple sample has no variance, or more respondents than population. */
  static @Nullable Double of(
      double variance, Statistic statistic, double[] weights, SimpleSample simple) {
    double population = new Total(ones(weights.length), statistic.members()).value(weights);
    int respondents = Domain.count(statistic.members(), weights);
    double spread = spread(statistic, weights, population) * respondents / (respondents - 1.0);
    double sampled = simple == SimpleSample.WITH_REPLACEMENT ? 0 : respondents / population;
    double simpleVariance = spread * population * population / respondents * (1 - sampled);
    return simpleVariance > 0 && sampled <= 1 ? variance / simpleVariance : null;
  }

  private static double spread(Statistic statistic, double[] weights, double population) {
    double[] influence = statistic.influence(weights);
    double mean = new Total(influence, statistic.members()).value(weights) / population;
    double sum = 0;
    for (int row = 0; row < influence.length; row++) {
      double deviation = influence[row] - mean;
      sum += statistic.members()[row] ? weights[row] * deviation * deviation : 0;
    }
    return sum / population;
  }

  private static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }
}
