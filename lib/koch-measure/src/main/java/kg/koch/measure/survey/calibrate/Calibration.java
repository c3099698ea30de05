package kg.koch.measure.survey.calibrate;

/**
 * Weights moved so that the sample reproduces totals known from elsewhere, and what is left of a
 * variable once those totals explain it: only that part still varies from sample to sample.
 */
public interface Calibration {

  /**
   * The calibrated weights.
   *
   * @param base the weights before; those of a replicate too
   * @throws CalibrationFault when they cannot reproduce the totals
   */
  double[] weights(double[] base);

  /**
   * Makes residuals for one set of base weights; use it for many variables.
   *
   * @param base the weights of the design before calibration
   */
  Residuals residuals(double[] base);

  /** The residuals of a variable in its regression, by base weights, on what is calibrated to. */
  @FunctionalInterface
  interface Residuals {
    double[] of(double[] variable);
  }

  /** No calibration: weights and variables stay as they are. */
  static Calibration none() {
    return new Calibration() {
      @Override
      public double[] weights(double[] base) {
        return base.clone();
      }

      @Override
      public Residuals residuals(double[] base) {
        return double[]::clone;
      }
    };
  }
}
