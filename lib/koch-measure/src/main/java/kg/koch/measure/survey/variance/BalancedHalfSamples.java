package kg.koch.measure.survey.variance;

import kg.koch.measure.survey.design.Stage;
import kg.koch.measure.survey.design.SurveyDesign;

/**
 * Balanced repeated replication: in each replicate one of the two clusters of every stratum counts
 * double, the choices balanced by a Hadamard table. With Fay's factor the other keeps some weight.
 * The share drawn is not used. Sources: McCarthy, Review of the ISI 37 (1969); Judkins, Fay's
 * method for variance estimation, Journal of Official Statistics 6 (1990).
 */
public final class BalancedHalfSamples implements Replicates {

  private final SurveyDesign design;
  private final double fay;
  private final byte[][] table;
  private final boolean[] isSecond;

  /**
   * @param fay weight that clusters not chosen keep, from 0 to below 1; 0 is BRR proper
   * @throws IllegalArgumentException when a stratum has more or fewer than two clusters
   */
  public BalancedHalfSamples(SurveyDesign design, double fay) {
    if (!(fay >= 0 && fay < 1)) {
      throw new IllegalArgumentException("Expected Fay's factor from 0 to below 1; got " + fay);
    }
    this.design = design;
    this.fay = fay;
    Stage stage = design.firstStage();
    for (int stratum = 0; stratum < stage.strata(); stratum++) {
      if (stage.drawn(stratum) != 2) {
        throw new IllegalArgumentException(
            "Expected two clusters in every stratum for brr; got %d in that of row %d. Use jkn or bootstrap"
                .formatted(stage.drawn(stratum), stage.firstRow(stratum) + 1));
      }
    }
    table = Hadamard.ofOrder(stage.strata() + 1);
    isSecond = second(stage);
  }

  private static boolean[] second(Stage stage) {
    boolean[] second = new boolean[stage.clusters()];
    boolean[] seen = new boolean[stage.strata()];
    for (int cluster = 0; cluster < second.length; cluster++) {
      int stratum = stage.stratumOfCluster(cluster);
      second[cluster] = seen[stratum];
      seen[stratum] = true;
    }
    return second;
  }

  @Override
  public int count() {
    return table.length;
  }

  @Override
  public double[] factors(int replicate) {
    Stage stage = design.firstStage();
    double[] factors = new double[design.rows()];
    for (int row = 0; row < factors.length; row++) {
      boolean takeSecond = table[replicate][stage.stratum(row) + 1] > 0;
      factors[row] = takeSecond == isSecond[stage.cluster(row)] ? 2 - fay : fay;
    }
    return factors;
  }

  @Override
  public double scale(int replicate) {
    return 1 / (table.length * (1 - fay) * (1 - fay));
  }

  @Override
  public int degreesOfFreedom(boolean[] members) {
    return design.degreesOfFreedom(members);
  }
}
