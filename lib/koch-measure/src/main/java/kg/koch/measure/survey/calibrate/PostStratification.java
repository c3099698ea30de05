package kg.koch.measure.survey.calibrate;

/**
 * One factor a cell, so that every cell has its known total. Source: Holt and Smith, Post
 * Stratification, JRSS A 142 (1979); variance through residuals from the cell's mean: Särndal,
 * Swensson and Wretman, Model Assisted Survey Sampling (1992), section 7.6.
 *
 * @param margin the cells
 */
public record PostStratification(Margin margin) implements Calibration {

  @Override
  public double[] weights(double[] base) {
    return margin.fitted(base);
  }

  @Override
  public Residuals residuals(double[] base) {
    double[] sums = margin.sums(base);
    double[] weights = base.clone();
    return variable -> {
      double[] means = new double[sums.length];
      for (int row = 0; row < variable.length; row++) {
        means[margin.categoryOfRow()[row]] += weights[row] * variable[row];
      }
      double[] residuals = new double[variable.length];
      for (int row = 0; row < variable.length; row++) {
        int cell = margin.categoryOfRow()[row];
        residuals[row] = variable[row] - means[cell] / sums[cell];
      }
      return residuals;
    };
  }
}
