package kg.koch.measure.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up the weights of graphs and sizes from their logarithms, in one pass: everything is kept
 * relative to the largest so far.
 */
final class PosteriorSum {

  private record Part(DecomposableGraph graph, double logSum, double meanUnseen) {}

  private final long observed;
  private final double[] weights;
  private final List<Part> parts = new ArrayList<>();
  private double largest = Double.NEGATIVE_INFINITY;

  PosteriorSum(long observed, int sizes) {
    this.observed = observed;
    this.weights = new double[sizes];
  }

  void add(DecomposableGraph graph, double[] logs) {
    double top = Arrays.stream(logs).max().orElseThrow();
    if (top > largest) {
      double factor = StrictMath.exp(largest - top);
      for (int unseen = 0; unseen < weights.length; unseen++) {
        weights[unseen] *= factor;
      }
      largest = top;
    }
    double scale = StrictMath.exp(top - largest);
    double sum = 0;
    double moment = 0;
    for (int unseen = 0; unseen < weights.length; unseen++) {
      double weight = StrictMath.exp(logs[unseen] - top);
      sum += weight;
      moment += weight * unseen;
      weights[unseen] += weight * scale;
    }
    parts.add(new Part(graph, top + StrictMath.log(sum), moment / sum));
  }

  SizePosterior posterior() {
    double total = Arrays.stream(weights).sum();
    double[] chances = Arrays.stream(weights).map(weight -> weight / total).toArray();
    List<SizePosterior.WeighedGraph> graphs =
        parts.stream()
            .map(
                part ->
                    new SizePosterior.WeighedGraph(
                        part.graph,
                        StrictMath.exp(part.logSum - largest) / total,
                        observed + part.meanUnseen))
            .sorted(Comparator.comparingDouble(SizePosterior.WeighedGraph::probability).reversed())
            .toList();
    return new SizePosterior(observed, chances, graphs);
  }
}
