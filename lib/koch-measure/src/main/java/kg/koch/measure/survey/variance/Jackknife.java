package kg.koch.measure.survey.variance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.Stage;
import kg.koch.measure.survey.design.SurveyDesign;

/**
 * One cluster of the first stage left out in turn, the others of its stratum weighing more. JK1 is
 * for a design without strata, JKn for one with. The share drawn at the first stage lowers the
 * variance; later stages are not told apart. Source: Wolter (2007), chapter 4.
 */
public final class Jackknife implements Replicates {

  private final SurveyDesign design;
  private final List<Integer> leftOut;
  private final double inflation;

  private Jackknife(SurveyDesign design, List<Integer> leftOut, double inflation) {
    this.design = design;
    this.leftOut = List.copyOf(leftOut);
    this.inflation = inflation;
  }

  /**
   * JK1.
   *
   * @throws IllegalArgumentException when the design has strata, or one cluster only
   */
  public static Jackknife unstratified(SurveyDesign design) {
    if (design.firstStage().strata() > 1) {
      throw new IllegalArgumentException("Expected a design without strata for jk1; use jkn");
    }
    return stratified(design, LonelyClusters.FAIL);
  }

  /**
   * JKn.
   *
   * @param lonely CERTAINTY leaves such strata as they are; AVERAGE scales the others up by their
   *     clusters; ADJUST leaves the one cluster out and raises all other strata
   * @throws LonelyClusterFault when {@code lonely} is FAIL and a stratum has one cluster
   */
  public static Jackknife stratified(SurveyDesign design, LonelyClusters lonely) {
    Stage stage = design.firstStage();
    new StageSpread(stage, 0, new double[] {1}, lonely);
    List<Integer> leftOut = new ArrayList<>();
    for (int cluster = 0; cluster < stage.clusters(); cluster++) {
      int stratum = stage.stratumOfCluster(cluster);
      boolean adjusted = lonely == LonelyClusters.ADJUST && stage.isLonely(stratum);
      if (stage.drawn(stratum) > 1 || adjusted) {
        leftOut.add(cluster);
      }
    }
    if (leftOut.isEmpty()) {
      throw new IllegalArgumentException("Expected a stratum of two clusters; got none");
    }
    boolean scaled = lonely == LonelyClusters.AVERAGE;
    double inflation = scaled ? (double) stage.clusters() / leftOut.size() : 1;
    return new Jackknife(design, leftOut, inflation);
  }

  @Override
  public int count() {
    return leftOut.size();
  }

  @Override
  public double[] factors(int replicate) {
    Stage stage = design.firstStage();
    int out = leftOut.get(replicate);
    int stratum = stage.stratumOfCluster(out);
    double[] factors = new double[design.rows()];
    Arrays.fill(factors, stage.drawn(stratum) == 1 ? raised(stage.strata()) : 1);
    for (int row = 0; row < factors.length; row++) {
      if (stage.cluster(row) == out) {
        factors[row] = 0;
      } else if (stage.stratum(row) == stratum) {
        factors[row] = raised(stage.drawn(stratum));
      }
    }
    return factors;
  }

  private static double raised(int count) {
    return (double) count / (count - 1);
  }

  @Override
  public double scale(int replicate) {
    Stage stage = design.firstStage();
    int stratum = stage.stratumOfCluster(leftOut.get(replicate));
    int drawn = stage.drawn(stratum);
    return drawn == 1
        ? inflation / raised(stage.strata())
        : inflation * stage.shareNotDrawn(stratum) / raised(drawn);
  }

  @Override
  public int degreesOfFreedom(boolean[] members) {
    return design.degreesOfFreedom(members);
  }
}
