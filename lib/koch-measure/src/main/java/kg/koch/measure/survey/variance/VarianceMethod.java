package kg.koch.measure.survey.variance;

import java.util.List;
import kg.koch.measure.survey.estimate.Statistic;
import org.jspecify.annotations.Nullable;

/** How much figures would vary if the sample were drawn again. */
public interface VarianceMethod {

  /**
   * The variance of each statistic, in their order; null where it cannot be told.
   *
   * @throws kg.koch.measure.survey.calibrate.CalibrationFault when weights of a replicate cannot
   *     reproduce the totals
   */
  List<@Nullable Double> variances(List<Statistic> statistics);

  /** The weights estimates are made with. */
  double[] weights();

  /** Degrees of freedom for figures about these rows. */
  int degreesOfFreedom(boolean[] members);
}
