package kg.koch.measure.capture;

import java.util.List;

/** How likely each size of a population is, given its lists, and how likely each graph. */
public final class SizePosterior {

  private final long observed;
  private final double[] chances;
  private final List<WeighedGraph> graphs;

  SizePosterior(long observed, double[] chances, List<WeighedGraph> graphs) {
    this.observed = observed;
    this.chances = chances.clone();
    this.graphs = List.copyOf(graphs);
  }

  /**
   * A graph with its posterior.
   *
   * @param probability of the graph
   * @param mean size if the graph holds
   */
  public record WeighedGraph(DecomposableGraph graph, double probability, double mean) {}

  /** Likeliest first; those of no measurable weight are left out. */
  public List<WeighedGraph> graphs() {
    return graphs;
  }

  public double mean() {
    double mean = 0;
    for (int unseen = 0; unseen < chances.length; unseen++) {
      mean += chances[unseen] * (observed + unseen);
    }
    return mean;
  }

  public double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int unseen = 0; unseen < chances.length; unseen++) {
      sum += chances[unseen] * (observed + unseen - mean) * (observed + unseen - mean);
    }
    return Math.sqrt(sum);
  }

  /** The likeliest size. */
  public long mode() {
    int best = 0;
    for (int unseen = 0; unseen < chances.length; unseen++) {
      best = chances[unseen] > chances[best] ? unseen : best;
    }
    return observed + best;
  }

  /** The smallest size that is not exceeded with this chance. */
  public long quantile(double chance) {
    if (!(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException("Expected a chance between 0 and 1; got " + chance);
    }
    double sum = 0;
    int unseen = 0;
    while (unseen < chances.length - 1 && sum + chances[unseen] < chance) {
      sum += chances[unseen];
      unseen++;
    }
    return observed + unseen;
  }

  /** E(1/N) / E(1/N²): the size with the smallest expected relative squared error. */
  public double leastRelativeError() {
    double first = 0;
    double second = 0;
    for (int unseen = 0; unseen < chances.length; unseen++) {
      double size = observed + unseen;
      first += chances[unseen] / size;
      second += chances[unseen] / (size * size);
    }
    return first / second;
  }

  /** Mean, standard deviation and central 95 %. */
  public SizeEstimate size() {
    double mean = mean();
    return new SizeEstimate(
        mean,
        standardDeviation(),
        Math.min(mean, quantile(0.025)),
        Math.max(mean, quantile(0.975)));
  }

  /** Chance of the graph under which the data say nothing about those unseen. */
  public double saturated() {
    return graphs.stream()
        .filter(one -> one.graph().isSaturated())
        .mapToDouble(WeighedGraph::probability)
        .sum();
  }

  /**
   * Chance of the last twentieth of the sizes looked at: not small means the range was too short.
   */
  public double nearEnd() {
    double sum = 0;
    for (int unseen = chances.length - Math.max(1, chances.length / 20);
        unseen < chances.length;
        unseen++) {
      sum += chances[unseen];
    }
    return sum;
  }
}
