package kg.koch.measure.mirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Bayesian two-source model of one corridor: the true flow y has a gamma prior; each report is
 * Poisson with mean {@code y * m}, where m, the product of duration factor, share counted and
 * error, is gamma with the moments its {@link ReporterPrior} states. With m integrated out a report
 * is negative binomial, so the posterior of log y is a concave curve in one dimension; it is summed
 * over a fine grid. The same numbers give the same answer on every machine of the same arithmetic;
 * no simulation.
 *
 * <p>Each corridor alone: errors that a reporter makes in all its corridors are not shared, so
 * intervals of sums cannot be had by adding up.
 */
public final class CorridorPosterior {

  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;

  private final FlowPrior flow;
  private final List<Source> sources = new ArrayList<>();

  /** A report with what is believed of it. */
  private record Source(double count, double mean, double shape) {

    /** Log likelihood at a log flow, up to a constant; concave. */
    double at(double logFlow) {
      double expected = mean * Math.exp(logFlow);
      return Double.isInfinite(shape)
          ? count * logFlow - expected
          : count * logFlow - (count + shape) * Math.log1p(expected / shape);
    }
  }

  private CorridorPosterior(FlowPrior flow) {
    this.flow = flow;
  }

  /**
   * Median and 95 % interval of the true flow.
   *
   * @param report one side's figure or both
   * @param immigration what is believed of the destination's reports
   * @param emigration what is believed of the origin's reports
   * @throws IllegalArgumentException when neither side reports, or the priors leave the flow
   *     without an upper bound
   */
  public static CorridorEstimate of(
      MirrorReport report, ReporterPrior immigration, ReporterPrior emigration, FlowPrior flow) {
    CorridorPosterior posterior = new CorridorPosterior(flow);
    posterior.add(report.byDestination(), immigration);
    posterior.add(report.byOrigin(), emigration);
    if (posterior.sources.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a report of the flow from %s to %s; got none"
              .formatted(report.origin(), report.destination()));
    }
    posterior.requireBounded();
    LogConcaveCurve curve = new LogConcaveCurve(posterior::logDensity);
    return new CorridorEstimate(
        Math.exp(curve.quantile(0.5)),
        Math.exp(curve.quantile(LOWER)),
        Math.exp(curve.quantile(UPPER)));
  }

  private void add(@Nullable Double count, ReporterPrior prior) {
    if (count != null) {
      sources.add(new Source(count, prior.mean(), prior.shape()));
    }
  }

  /** Far out the density falls as the flow to the power of minus this surplus. */
  private void requireBounded() {
    double surplus = sources.stream().mapToDouble(Source::shape).sum() - flow.shape();
    if (flow.rate() == 0 && surplus < 0.5) {
      throw new IllegalArgumentException(
          "Expected priors that bound the flow: smaller variations, or a mean flow; got variations"
              + " so large that any flow could be behind the reports");
    }
  }

  private double logDensity(double logFlow) {
    double density = flow.shape() * logFlow - flow.rate() * Math.exp(logFlow);
    for (Source source : sources) {
      density += source.at(logFlow);
    }
    return density;
  }
}
