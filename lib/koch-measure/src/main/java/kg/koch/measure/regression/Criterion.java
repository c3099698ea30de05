package kg.koch.measure.regression;

/** What makes a curve fit points well. */
public enum Criterion {
  /** The least sum of weighted squares of y less the curve. */
  LEAST_SQUARES {
    @Override
    double misfit(double y, double curve) {
      return (y - curve) * (y - curve);
    }

    @Override
    double pull(double curve) {
      return 1;
    }
  },

  /** The greatest likelihood of counts that follow Poisson's law, with the weight as exposure. */
  POISSON {
    @Override
    double misfit(double y, double curve) {
      return y > 0 ? 2 * y * excess((curve - y) / y) : 2 * curve;
    }

    @Override
    double pull(double curve) {
      return 1 / curve;
    }
  };

  /** What a point of weight 1 adds to the misfit: a square, or a part of the deviance. */
  abstract double misfit(double y, double curve);

  /** What y less the curve is multiplied with in the slope of half the misfit. */
  abstract double pull(double curve);

  /**
   * r - ln(1 + r), for small r by its series: the difference itself would be rounding alone there,
   * and a fit could not tell a good curve from a better one. Left out is r^7 / 7, beyond the digits
   * of r^2 / 2 for r below 0.001.
   */
  private static double excess(double r) {
    return Math.abs(r) < 1e-3
        ? r * r * (1.0 / 2 - r * (1.0 / 3 - r * (1.0 / 4 - r * (1.0 / 5 - r / 6))))
        : r - Math.log1p(r);
  }
}
