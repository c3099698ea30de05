package kg.koch.measure.capture;

import java.util.List;
import kg.koch.measure.gamma.LogGamma;

/**
 * The size of a population averaged over every decomposable graph of how its lists depend on each
 * other (Madigan and York 1997). Graphs are equally likely beforehand; the chances of histories
 * have a hyper-Dirichlet prior with {@code delta} persons in each history (Dawid and Lauritzen
 * 1993).
 *
 * @param delta prior persons a history; {@link #usualDelta} makes one person in all
 * @param prior on the size
 * @param mostUnseen sizes are looked at up to so many unseen persons
 */
public record GraphAveraging(double delta, SizePrior prior, int mostUnseen) {

  /** A million sizes for each graph are enough for any interval that could be shown. */
  public static final int MOST = 1_000_000;

  /** About half a minute. */
  private static final double MOST_WORK = 1e9;

  /**
   * @throws IllegalArgumentException unless delta is above 0 and mostUnseen from 1 to {@link #MOST}
   */
  public GraphAveraging {
    if (!(delta > 0) || Double.isInfinite(delta) || mostUnseen < 1 || mostUnseen > MOST) {
      throw new IllegalArgumentException(
          "Expected delta above 0 and 1 to %d unseen at most; got %s, %d"
              .formatted(MOST, delta, mostUnseen));
    }
  }

  /** 2^-lists. */
  public static double usualDelta(int lists) {
    return 1.0 / (1 << lists);
  }

  /**
   * The posterior of the size and of the graphs.
   *
   * @throws IllegalArgumentException when nobody is on a list, or graphs times sizes are more than
   *     a billion
   */
  public SizePosterior posterior(CaptureHistories histories) {
    if (histories.observed() == 0) {
      throw new IllegalArgumentException("Expected someone on a list; got nobody");
    }
    List<DecomposableGraph> graphs = DecomposableGraph.all(histories.lists());
    if ((double) graphs.size() * mostUnseen > MOST_WORK) {
      throw new IllegalArgumentException(
          "Expected at most %d unseen for %d lists; got %d"
              .formatted((long) MOST_WORK / graphs.size(), histories.lists(), mostUnseen));
    }
    double[][] marginals = new double[histories.histories()][];
    for (int set = 0; set < marginals.length; set++) {
      marginals[set] = marginal(histories, set);
    }
    double[] common = common(histories);
    PosteriorSum sum = new PosteriorSum(histories.observed(), common.length);
    for (DecomposableGraph graph : graphs) {
      sum.add(graph, logWeights(graph, marginals, common));
    }
    return sum.posterior();
  }

  /** Prior of the size and the ways to choose who is unseen. */
  private double[] common(CaptureHistories histories) {
    double[] common = new double[mostUnseen + 1];
    for (int unseen = 0; unseen <= mostUnseen; unseen++) {
      long persons = histories.observed() + unseen;
      common[unseen] =
          LogGamma.of(persons + 1.0) - LogGamma.of(unseen + 1.0) + prior.logWeight(persons);
    }
    return common;
  }

  /** Log of the Dirichlet-multinomial chance of a set of lists, for each number of unseen. */
  private double[] marginal(CaptureHistories histories, int set) {
    double total = delta * histories.histories();
    double each = total / (1 << Integer.bitCount(set));
    long[] counts = new long[histories.histories()];
    for (int history = 1; history < histories.histories(); history++) {
      counts[history & set] += histories.count(history);
    }
    double fixed = LogGamma.of(total);
    for (int part = set; part != 0; part = part - 1 & set) {
      fixed += LogGamma.of(counts[part] + each) - LogGamma.of(each);
    }
    double[] marginal = new double[mostUnseen + 1];
    for (int unseen = 0; unseen <= mostUnseen; unseen++) {
      marginal[unseen] =
          fixed
              + LogGamma.of(counts[0] + unseen + each)
              - LogGamma.of(each)
              - LogGamma.of(histories.observed() + unseen + total);
    }
    return marginal;
  }

  private double[] logWeights(DecomposableGraph graph, double[][] marginals, double[] common) {
    double[] sum = common.clone();
    for (int step = 0; step < graph.grown().size(); step++) {
      double[] grown = marginals[graph.grown().get(step)];
      double[] shared = marginals[graph.shared().get(step)];
      for (int unseen = 0; unseen < sum.length; unseen++) {
        sum[unseen] += grown[unseen] - shared[unseen];
      }
    }
    return sum;
  }
}
