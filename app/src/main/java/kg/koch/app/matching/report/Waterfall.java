package kg.koch.app.matching.report;

import java.util.List;
import java.util.stream.Stream;
import kg.koch.link.explain.ColumnEvidence;
import kg.koch.link.explain.PairEvidence;

/**
 * Where the bars of a waterfall lie, as shares of the width between the lowest and the highest sum
 * on the way.
 *
 * @param weights the prior, then one a column
 */
record Waterfall(List<Double> weights, double low, double high) {

  static Waterfall of(PairEvidence pair) {
    List<Double> weights =
        Stream.concat(Stream.of(pair.prior()), pair.columns().stream().map(ColumnEvidence::weight))
            .toList();
    double sum = 0;
    double low = 0;
    double high = 0;
    for (double weight : weights) {
      sum += weight;
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    return new Waterfall(weights, low, Math.max(high, low + 1));
  }

  private double before(int step) {
    return weights.subList(0, step).stream().mapToDouble(Double::doubleValue).sum();
  }

  double from(int step) {
    double at = before(step);
    return (Math.min(at, at + weights.get(step)) - low) / (high - low);
  }

  double width(int step) {
    return Math.abs(weights.get(step)) / (high - low);
  }

  boolean isFor(int step) {
    return weights.get(step) >= 0;
  }
}
