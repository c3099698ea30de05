package kg.koch.protect.microdata.risk;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/** Pitman's sampling formula with two parameters, fitted to the sizes of a sample's classes. */
final class PitmanModel {

  private static final int STEPS = 80;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double LEAST_LOG_THETA = -12;
  private static final double MOST_LOG_THETA = 28;

  private final SortedMap<Integer, Long> bySize;
  private final int records;
  private final long classes;

  private PitmanModel(SortedMap<Integer, Long> bySize, int records) {
    this.bySize = bySize;
    this.records = records;
    this.classes = bySize.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Expected uniques of the population; empty if the sample has none or nothing else. */
  static OptionalDouble uniques(SortedMap<Integer, Long> bySize, int records, double population) {
    long unique = bySize.getOrDefault(1, 0L);
    if (unique == 0 || unique == records) {
      return OptionalDouble.empty();
    }
    PitmanModel model = new PitmanModel(bySize, records);
    double alpha = highest(a -> model.logLikelihood(a, model.theta(a)), 1e-6, 1 - 1e-6);
    double theta = model.theta(alpha);
    double log =
        Math.log(population)
            + LogGamma.of(theta + 1)
            - LogGamma.of(theta + alpha)
            + LogGamma.of(theta + alpha + population - 1)
            - LogGamma.of(theta + population);
    double uniques = Math.exp(log);
    return Double.isFinite(uniques) ? OptionalDouble.of(uniques) : OptionalDouble.empty();
  }

  private double theta(double alpha) {
    return Math.exp(
        highest(log -> logLikelihood(alpha, Math.exp(log)), LEAST_LOG_THETA, MOST_LOG_THETA));
  }

  private double logLikelihood(double alpha, double theta) {
    double sum =
        (classes - 1) * Math.log(alpha)
            + LogGamma.of(theta / alpha + classes)
            - LogGamma.of(theta / alpha + 1)
            - LogGamma.of(theta + records)
            + LogGamma.of(theta + 1);
    for (var entry : bySize.entrySet()) {
      sum += entry.getValue() * (LogGamma.of(entry.getKey() - alpha) - LogGamma.of(1 - alpha));
    }
    return sum;
  }

  /** Where a function with one peak is highest, by golden sections. */
  private static double highest(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    for (int step = 0; step < STEPS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (function.applyAsDouble(left) >= function.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }
}
