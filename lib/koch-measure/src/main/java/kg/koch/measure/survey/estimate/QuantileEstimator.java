package kg.koch.measure.survey.estimate;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.interval.Interval;
import kg.koch.measure.survey.interval.IntervalMethod.Measured;
import kg.koch.measure.survey.interval.StudentDistribution;
import kg.koch.measure.survey.variance.VarianceMethod;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles with Woodruff's interval: the share of units up to the quantile gets an interval, and
 * its limits are read as quantiles. The standard error is the interval's width over twice the reach
 * of t. Source: Woodruff, JASA 47 (1952); Särndal, Swensson and Wretman (1992), 5.11.
 */
final class QuantileEstimator {

  private final VarianceMethod method;
  private final EstimateSettings settings;
  private final double[] weights;

  QuantileEstimator(VarianceMethod method, EstimateSettings settings) {
    this.method = method;
    this.settings = settings;
    weights = method.weights();
  }

  /** One quantile to be made. */
  private record Asked(Domain domain, double share, WeightedQuantile curve, Statistic below) {}

  List<Estimate> estimate(double[] variable, List<Double> shares, List<Domain> domains) {
    List<Asked> asked = new ArrayList<>();
    for (Domain domain : domains) {
      boolean[] members = SurveyEstimator.answered(domain.members(), variable);
      WeightedQuantile curve = new WeightedQuantile(variable, members, weights);
      for (double share : shares) {
        Double quantile = curve.isEmpty() ? null : curve.at(share);
        asked.add(new Asked(domain, share, curve, below(variable, members, quantile)));
      }
    }
    List<@Nullable Double> variances = method.variances(asked.stream().map(Asked::below).toList());
    List<Estimate> estimates = new ArrayList<>();
    for (int at = 0; at < asked.size(); at++) {
      estimates.add(finished(asked.get(at), variances.get(at)));
    }
    return estimates;
  }

  private static Statistic below(double[] variable, boolean[] members, @Nullable Double quantile) {
    double[] below = new double[variable.length];
    for (int row = 0; row < below.length; row++) {
      below[row] = quantile != null && variable[row] <= quantile ? 1 : 0;
    }
    return Ratio.mean(below, members);
  }

  private Estimate finished(Asked asked, @Nullable Double variance) {
    boolean[] members = asked.below().members();
    int respondents = Domain.count(members, weights);
    int degrees = method.degreesOfFreedom(members);
    Double value = asked.curve().isEmpty() ? null : asked.curve().at(asked.share());
    Interval interval =
        value == null || variance == null || degrees == 0
            ? Interval.UNKNOWN
            : interval(asked, Math.sqrt(variance), degrees, respondents);
    return new Estimate(
        asked.domain().values(),
        Double.toString(asked.share()),
        respondents,
        Domain.count(asked.domain().members(), weights) - respondents,
        degrees,
        value,
        standardError(interval, degrees),
        interval,
        null);
  }

  private Interval interval(Asked asked, double error, int degrees, int respondents) {
    double share = asked.below().value(weights);
    Interval shares =
        settings
            .forQuantiles()
            .of(new Measured(share, error, degrees, respondents), settings.level());
    return new Interval(read(asked, shares.lower()), read(asked, shares.upper()));
  }

  private static @Nullable Double read(Asked asked, @Nullable Double share) {
    return share == null ? null : asked.curve().at(share);
  }

  private @Nullable Double standardError(Interval interval, int degrees) {
    Double lower = interval.lower();
    Double upper = interval.upper();
    return lower == null || upper == null
        ? null
        : (upper - lower) / (2 * StudentDistribution.reach(settings.level(), degrees));
  }
}
