package kg.koch.measure.survey.variance;

import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.Stage;

/** What one stage of drawing adds to a variance. */
final class StageSpread {

  private final Stage stage;
  private final double[] shares;
  private final LonelyClusters lonely;

  /**
   * @param number of the stage, counted from 0, for the refusal
   * @param shares for each cluster of the stage before, the share drawn up to it
   */
  StageSpread(Stage stage, int number, double[] shares, LonelyClusters lonely) {
    this.stage = stage;
    this.shares = shares;
    this.lonely = lonely;
    if (lonely == LonelyClusters.FAIL) {
      refuseLonely(number);
    }
  }

  private void refuseLonely(int number) {
    int first = -1;
    int count = 0;
    for (int stratum = 0; stratum < stage.strata(); stratum++) {
      if (stage.isLonely(stratum) && shares[stage.parent(stratum)] > 0) {
        first = count++ == 0 ? stage.firstRow(stratum) : first;
      }
    }
    if (count > 0) {
      throw new LonelyClusterFault(number, first, count);
    }
  }

  /**
   * @param parts weight times influence of each row
   * @param members the rows the figure is about; strata that have none and add nothing take no part
   *     in an average
   * @return not a number where an average is asked for and there is no stratum to take it from
   */
  double of(double[] parts, boolean[] members) {
    double[] totals = new double[stage.clusters()];
    boolean[] present = new boolean[stage.strata()];
    for (int row = 0; row < parts.length; row++) {
      totals[stage.cluster(row)] += parts[row];
      present[stage.stratum(row)] |= members[row] || parts[row] != 0;
    }
    return summed(squares(totals), present);
  }

  /** For each stratum the sum of squares of its clusters' totals around their mean. */
  private double[] squares(double[] totals) {
    double[] means = new double[stage.strata()];
    for (int cluster = 0; cluster < totals.length; cluster++) {
      int stratum = stage.stratumOfCluster(cluster);
      means[stratum] += totals[cluster] / stage.drawn(stratum);
    }
    double[] squares = new double[means.length];
    for (int cluster = 0; cluster < totals.length; cluster++) {
      int stratum = stage.stratumOfCluster(cluster);
      double centre = stage.isLonely(stratum) ? lonelyCentre(means[stratum]) : means[stratum];
      squares[stratum] += (totals[cluster] - centre) * (totals[cluster] - centre);
    }
    return squares;
  }

  /** Influences add up to nothing over the whole sample, so its centre is 0. */
  private double lonelyCentre(double own) {
    return lonely == LonelyClusters.ADJUST ? 0 : own;
  }

  private double summed(double[] squares, boolean[] present) {
    double[] sums = new double[shares.length];
    int[] strata = new int[shares.length];
    int[] usable = new int[shares.length];
    for (int stratum = 0; stratum < squares.length; stratum++) {
      if (!present[stratum]) {
        continue;
      }
      int parent = stage.parent(stratum);
      strata[parent]++;
      usable[parent] += stage.isLonely(stratum) ? 0 : 1;
      sums[parent] += factor(stratum) * squares[stratum];
    }
    double sum = 0;
    for (int parent = 0; parent < sums.length; parent++) {
      boolean inflate = lonely == LonelyClusters.AVERAGE && usable[parent] < strata[parent];
      double times = inflate ? (double) strata[parent] / usable[parent] : 1;
      sum += shares[parent] == 0 ? 0 : shares[parent] * times * sums[parent];
    }
    return sum;
  }

  private double factor(int stratum) {
    if (stage.isWhole(stratum)) {
      return 0;
    }
    int drawn = stage.drawn(stratum);
    double spread = drawn > 1 ? (double) drawn / (drawn - 1) : 1;
    return stage.shareNotDrawn(stratum) * spread;
  }
}
