package kg.koch.measure.survey.variance;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.Stage;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * Variance by linearisation: a figure varies as the weighted total of its influences does. At each
 * stage, in each stratum, (1 - f) n / (n - 1) times the sum of squares of cluster totals around
 * their mean; the later stages times the shares drawn before them. With no population given at a
 * stage it ends there (drawn with replacement). Sources: Särndal, Swensson and Wretman (1992),
 * result 4.3.1 and section 5.5; Bellhouse, Computing methods for variance estimation in complex
 * surveys, Journal of Official Statistics 1 (1985).
 */
public final class TaylorVariance implements VarianceMethod {

  private final SurveyDesign design;
  private final double[] weights;
  private final Calibration.Residuals residuals;
  private final List<StageSpread> spreads = new ArrayList<>();

  /**
   * @throws LonelyClusterFault when {@code lonely} is FAIL and a stratum has one cluster
   */
  public TaylorVariance(SurveyDesign design, Calibration calibration, LonelyClusters lonely) {
    this.design = design;
    weights = calibration.weights(design.weights());
    residuals = calibration.residuals(design.weights());
    double[] shares = {1};
    for (Stage stage : design.stages()) {
      spreads.add(new StageSpread(stage, spreads.size(), shares, lonely));
      shares = drawnShares(stage, shares);
    }
  }

  /** For each cluster of the stage the share drawn up to it. */
  private static double[] drawnShares(Stage stage, double[] before) {
    double[] shares = new double[stage.clusters()];
    for (int cluster = 0; cluster < shares.length; cluster++) {
      int stratum = stage.stratumOfCluster(cluster);
      shares[cluster] =
          before[stage.parent(stratum)] * stage.drawn(stratum) / stage.population(stratum);
    }
    return shares;
  }

  @Override
  public List<@Nullable Double> variances(List<Statistic> statistics) {
    List<@Nullable Double> variances = new ArrayList<>();
    for (Statistic statistic : statistics) {
      boolean exists = !Double.isNaN(statistic.value(weights));
      double variance = exists ? variance(statistic) : Double.NaN;
      variances.add(Double.isNaN(variance) ? null : variance);
    }
    return variances;
  }

  private double variance(Statistic statistic) {
    double[] parts = residuals.of(statistic.influence(weights));
    for (int row = 0; row < parts.length; row++) {
      parts[row] *= weights[row];
    }
    double sum = 0;
    for (StageSpread spread : spreads) {
      sum += spread.of(parts, statistic.members());
    }
    return sum;
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public int degreesOfFreedom(boolean[] members) {
    return design.degreesOfFreedom(members);
  }
}
