package kg.koch.protect.microdata.risk;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Class sizes of the population are 1 more than a negative binomial number; a record of the
 * population is in the sample with the sampling fraction. Two numbers are fitted: classes and
 * uniques of the sample are those expected, with the population's records given.
 */
final class SlideNegativeBinomial {

  private static final double CLOSE = 1e-7;
  private static final int STEPS = 200;

  private final double fraction;
  private final double population;

  private SlideNegativeBinomial(double fraction, double population) {
    this.fraction = fraction;
    this.population = population;
  }

  /** Expected uniques of the population; empty if no two numbers give what was seen. */
  static OptionalDouble uniques(SortedMap<Integer, Long> bySize, int records, double population) {
    double classes = bySize.values().stream().mapToLong(Long::longValue).sum();
    double unique = bySize.getOrDefault(1, 0L);
    if (unique == 0 || records == population) {
      return unique == 0 ? OptionalDouble.empty() : OptionalDouble.of(unique);
    }
    SlideNegativeBinomial model = new SlideNegativeBinomial(records / population, population);
    return model.fitted(classes, unique);
  }

  /** Looks along shapes on a logarithmic line for a change of sign, then halves. */
  private OptionalDouble fitted(double classes, double unique) {
    double before = Double.NaN;
    double logBefore = 0;
    for (double log = -9; log <= 6; log += 0.25) {
      double gap = gap(Math.exp(log), classes, unique);
      if (!Double.isNaN(before) && !Double.isNaN(gap) && before * gap <= 0) {
        return OptionalDouble.of(refined(logBefore, log, classes, unique));
      }
      before = gap;
      logBefore = log;
    }
    return OptionalDouble.empty();
  }

  private double refined(double from, double to, double classes, double unique) {
    double low = from;
    double high = to;
    double atLow = gap(Math.exp(low), classes, unique);
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      double at = gap(Math.exp(middle), classes, unique);
      if (at * atLow <= 0) {
        high = middle;
      } else {
        low = middle;
        atLow = at;
      }
    }
    double shape = Math.exp((low + high) / 2);
    double rate = rate(shape, classes);
    return cells(shape, rate) * Math.pow(rate, shape);
  }

  /** Expected less seen uniques, for the rate that gives the classes seen; NaN if none does. */
  private double gap(double shape, double classes, double unique) {
    double rate = rate(shape, classes);
    return Double.isNaN(rate) ? Double.NaN : expectedUniques(shape, rate) - unique;
  }

  private double rate(double shape, double classes) {
    double low = CLOSE;
    double high = 1 - CLOSE;
    if (expectedClasses(shape, low) > classes || expectedClasses(shape, high) < classes) {
      return Double.NaN;
    }
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (expectedClasses(shape, middle) < classes) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double cells(double shape, double rate) {
    return population / (1 + shape * (1 - rate) / rate);
  }

  private double expectedClasses(double shape, double rate) {
    double out = 1 - fraction;
    return cells(shape, rate) * (1 - out * Math.pow(rate / (1 - (1 - rate) * out), shape));
  }

  private double expectedUniques(double shape, double rate) {
    double out = 1 - fraction;
    double below = 1 - (1 - rate) * out;
    return cells(shape, rate)
        * fraction
        * Math.pow(rate / below, shape)
        * (1 + out * shape * (1 - rate) / below);
  }
}
