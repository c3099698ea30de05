package kg.koch.measure.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.expression.Figure;
import kg.koch.measure.survey.interval.Interval;
import kg.koch.measure.survey.interval.IntervalMethod;
import kg.koch.measure.survey.interval.IntervalMethod.Measured;
import kg.koch.measure.survey.variance.VarianceMethod;
import org.jspecify.annotations.Nullable;

/**
 * Makes the figures of a request, each with its error. A domain is estimated within the whole
 * design: clusters without anyone of it still count. Rows without an answer are left out as a
 * domain of their own, and counted.
 */
public final class SurveyEstimator {

  private final SurveyTable table;
  private final VarianceMethod method;
  private final EstimateSettings settings;
  private final double[] weights;

  public SurveyEstimator(SurveyTable table, VarianceMethod method, EstimateSettings settings) {
    this.table = table;
    this.method = method;
    this.settings = settings;
    weights = method.weights();
    if (weights.length != table.rows()) {
      throw new IllegalArgumentException(
          "Expected answers of %d rows; got %d".formatted(weights.length, table.rows()));
    }
  }

  /** The figures, by domain in the order of its values, then by category. */
  public List<Estimate> estimate(EstimateRequest request) {
    return inDomains(request, Domains.of(request, table));
  }

  /**
   * The figures of the domains given, in their order, then by category: for domains that no column
   * names. What the request says of rows holds in each; by what it asks is left aside.
   */
  public List<Estimate> estimate(EstimateRequest request, List<Domain> domains) {
    boolean[] allowed = Domains.allowed(request.where(), table);
    return inDomains(request, domains.stream().map(domain -> domain.within(allowed)).toList());
  }

  private List<Estimate> inDomains(EstimateRequest request, List<Domain> domains) {
    return request.figure() instanceof Figure.QuantileOf quantile
        ? new QuantileEstimator(method, settings)
            .estimate(table.numbers(quantile.variable()), quantile.shares(), domains)
        : finished(wanted(request.figure(), domains), interval(request.figure()));
  }

  private IntervalMethod interval(Figure figure) {
    return figure instanceof Figure.ProportionOf ? settings.forProportions() : IntervalMethod.T;
  }

  private List<Wanted> wanted(Figure figure, List<Domain> domains) {
    List<Wanted> wanted = new ArrayList<>();
    if (figure instanceof Figure.ProportionOf proportion) {
      Proportions proportions = new Proportions(proportion, table);
      domains.forEach(domain -> wanted.addAll(proportions.wanted(domain)));
      return wanted;
    }
    double[] upper = upper(figure);
    double[] lower =
        figure instanceof Figure.RatioOf ratio ? table.numbers(ratio.denominator()) : ones();
    boolean sum = figure instanceof Figure.TotalOf || figure instanceof Figure.Count;
    for (Domain domain : domains) {
      boolean[] members = answered(domain.members(), upper, lower);
      Statistic statistic = sum ? new Total(upper, members) : new Ratio(upper, lower, members);
      wanted.add(new Wanted(domain, "", statistic));
    }
    return wanted;
  }

  private double[] upper(Figure figure) {
    if (figure instanceof Figure.RatioOf ratio) {
      return table.numbers(ratio.numerator());
    }
    return figure instanceof Figure.Count ? ones() : table.numbers(figure.variable());
  }

  private double[] ones() {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  static boolean[] answered(boolean[] members, double[]... answers) {
    boolean[] answered = members.clone();
    for (double[] column : answers) {
      for (int row = 0; row < answered.length; row++) {
        answered[row] &= !Double.isNaN(column[row]);
      }
    }
    return answered;
  }

  private List<Estimate> finished(List<Wanted> wanted, IntervalMethod interval) {
    List<@Nullable Double> variances =
        method.variances(wanted.stream().map(Wanted::statistic).toList());
    List<Estimate> estimates = new ArrayList<>();
    for (int at = 0; at < wanted.size(); at++) {
      estimates.add(finished(wanted.get(at), variances.get(at), interval));
    }
    return estimates;
  }

  private Estimate finished(Wanted one, @Nullable Double variance, IntervalMethod interval) {
    Statistic statistic = one.statistic();
    int respondents = one.respondents(weights);
    int degrees = method.degreesOfFreedom(statistic.members());
    double value = respondents == 0 ? Double.NaN : statistic.value(weights);
    boolean known = !Double.isNaN(value) && variance != null;
    double error = known && variance != null ? Math.sqrt(variance) : 0;
    return new Estimate(
        one.domain().values(),
        one.category(),
        respondents,
        one.missing(weights),
        degrees,
        Double.isNaN(value) ? null : value,
        known ? error : null,
        known && degrees > 0
            ? interval.of(new Measured(value, error, degrees, respondents), settings.level())
            : Interval.UNKNOWN,
        known ? DesignEffect.of(error * error, statistic, weights, settings.simpleSample()) : null);
  }
}
