package kg.koch.measure.fan;

/** Level, persistence and variance of one area in one chain, and their conditional draws. */
final class AreaChain {

  private final double[] rates;
  private double level;
  private double persistence;
  private double variance;

  AreaChain(RateSeries series, double level, double persistence, double variance) {
    this.rates = series.rates();
    this.level = level;
    this.persistence = persistence;
    this.variance = variance;
  }

  double level() {
    return level;
  }

  double persistence() {
    return persistence;
  }

  double variance() {
    return variance;
  }

  /** Normal: each step tells of level (1 - persistence), the prior of the level itself. */
  void drawLevel(double mean, double spread, Draws draws) {
    double slope = 1 - persistence;
    double precision = 1 / (spread * spread) + steps() * slope * slope / variance;
    double sum = mean / (spread * spread);
    for (int step = 1; step < rates.length; step++) {
      sum += slope * (rates[step] - persistence * rates[step - 1]) / variance;
    }
    level = sum / precision + draws.normal() / StrictMath.sqrt(precision);
  }

  /** Normal, cut off at 0 and 1. */
  void drawPersistence(Draws draws) {
    double products = 0;
    double squares = 0;
    for (int step = 1; step < rates.length; step++) {
      products += (rates[step] - level) * (rates[step - 1] - level);
      squares += (rates[step - 1] - level) * (rates[step - 1] - level);
    }
    double product = products;
    double square = squares;
    persistence =
        draws.slice(
            persistence, 0, 1, value -> (value * product - value * value * square / 2) / variance);
  }

  /** Inverse gamma. */
  void drawVariance(double shape, double scale, Draws draws) {
    double squares = 0;
    for (int step = 1; step < rates.length; step++) {
      double rest = rates[step] - level - persistence * (rates[step - 1] - level);
      squares += rest * rest;
    }
    variance = (scale + squares / 2) / draws.gamma(shape + steps() / 2.0);
  }

  private int steps() {
    return rates.length - 1;
  }
}
