package kg.koch.measure.survey.variance;

import java.util.SplittableRandom;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.Stage;
import kg.koch.measure.survey.design.SurveyDesign;

/**
 * In each replicate n - 1 of a stratum's n clusters are drawn again, with replacement, and weights
 * rescaled so that the variance of a total comes out unbiased, the share drawn included. The same
 * seed gives the same replicates. Source: Rao, Wu and Yue, Survey Methodology 18 (1992), section 2;
 * with the share drawn: Rao and Wu, JASA 83 (1988), section 4.1.
 */
public final class RescaledBootstrap implements Replicates {

  private final SurveyDesign design;
  private final int count;
  private final long seed;

  /**
   * @param count two replicates or more; 500 or more are usual
   * @throws LonelyClusterFault when a stratum has one cluster
   */
  public RescaledBootstrap(SurveyDesign design, int count, long seed) {
    if (count < 2) {
      throw new IllegalArgumentException("Expected two replicates or more; got " + count);
    }
    new StageSpread(design.firstStage(), 0, new double[] {1}, LonelyClusters.FAIL);
    this.design = design;
    this.count = count;
    this.seed = seed;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public double[] factors(int replicate) {
    Stage stage = design.firstStage();
    int[] times = draw(stage, new SplittableRandom(seed * 1_000_003L + replicate));
    double[] factors = new double[design.rows()];
    for (int row = 0; row < factors.length; row++) {
      int stratum = stage.stratum(row);
      int drawn = stage.drawn(stratum);
      double root = Math.sqrt(stage.shareNotDrawn(stratum));
      double again = (double) drawn / Math.max(1, drawn - 1) * times[stage.cluster(row)];
      factors[row] = 1 - root + root * again;
    }
    return factors;
  }

  private static int[] draw(Stage stage, SplittableRandom random) {
    int[][] members = new int[stage.strata()][];
    int[] filled = new int[stage.strata()];
    for (int stratum = 0; stratum < members.length; stratum++) {
      members[stratum] = new int[stage.drawn(stratum)];
    }
    for (int cluster = 0; cluster < stage.clusters(); cluster++) {
      int stratum = stage.stratumOfCluster(cluster);
      members[stratum][filled[stratum]++] = cluster;
    }
    int[] times = new int[stage.clusters()];
    for (int[] clusters : members) {
      for (int draws = 1; draws < clusters.length; draws++) {
        times[clusters[random.nextInt(clusters.length)]]++;
      }
    }
    return times;
  }

  @Override
  public double scale(int replicate) {
    return 1.0 / (count - 1);
  }

  @Override
  public int degreesOfFreedom(boolean[] members) {
    return design.degreesOfFreedom(members);
  }
}
