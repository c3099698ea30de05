package kg.koch.measure.survey.variance;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * Variance from replicates: every figure is made again in each, and its deviations are squared,
 * scaled and summed. Calibration is repeated in every replicate. Source: Wolter, Introduction to
 * Variance Estimation (2007), chapters 3 to 5.
 */
public final class ReplicateVariance implements VarianceMethod {

  /** What deviations are measured from. */
  public enum Centre {
    /** The mean of the replicates; the default of R survey. */
    MEAN,
    /** The figure of the whole sample; never smaller. */
    ESTIMATE
  }

  private final SurveyDesign design;
  private final Calibration calibration;
  private final Replicates replicates;
  private final Centre centre;
  private final double[] weights;

  public ReplicateVariance(
      SurveyDesign design, Calibration calibration, Replicates replicates, Centre centre) {
    this.design = design;
    this.calibration = calibration;
    this.replicates = replicates;
    this.centre = centre;
    weights = calibration.weights(design.weights());
  }

  @Override
  public List<@Nullable Double> variances(List<Statistic> statistics) {
    double[][] values = new double[statistics.size()][replicates.count()];
    for (int replicate = 0; replicate < replicates.count(); replicate++) {
      double[] changed = weights(replicate);
      for (int at = 0; at < values.length; at++) {
        values[at][replicate] = statistics.get(at).value(changed);
      }
    }
    List<@Nullable Double> variances = new ArrayList<>();
    for (int at = 0; at < values.length; at++) {
      double variance = variance(statistics.get(at).value(weights), values[at]);
      variances.add(Double.isNaN(variance) ? null : variance);
    }
    return variances;
  }

  /** How many replicates there are. */
  public int count() {
    return replicates.count();
  }

  /** The weights of a replicate, calibrated. */
  public double[] weights(int replicate) {
    double[] base = design.weights();
    double[] factors = replicates.factors(replicate);
    for (int row = 0; row < base.length; row++) {
      base[row] *= factors[row];
    }
    return calibration.weights(base);
  }

  private double variance(double estimate, double[] values) {
    double from = centre == Centre.ESTIMATE ? estimate : mean(values);
    double sum = 0;
    for (int replicate = 0; replicate < values.length; replicate++) {
      double deviation = values[replicate] - from;
      sum += replicates.scale(replicate) * deviation * deviation;
    }
    return sum;
  }

  /** Of those that count. */
  private double mean(double[] values) {
    double sum = 0;
    int count = 0;
    for (int replicate = 0; replicate < values.length; replicate++) {
      if (replicates.scale(replicate) > 0) {
        sum += values[replicate];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public int degreesOfFreedom(boolean[] members) {
    return replicates.degreesOfFreedom(members);
  }
}
