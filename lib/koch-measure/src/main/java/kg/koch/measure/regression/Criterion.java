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
      double information = y > 0 ? y * Math.log(y / curve) : 0;
      return 2 * (information - (y - curve));
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
}
