package kg.koch.measure.survey.calibrate;

/**
 * Generalised regression: the weights nearest to the design's (chi-square distance) under which
 * every auxiliary variable has its known total. Source: Deville and Särndal, JASA 87 (1992), case
 * 1; residual variance: result 5. Weights may come out negative; {@link #negative} counts them.
 *
 * @param auxiliaries the variables and their totals
 */
public record LinearCalibration(Auxiliaries auxiliaries) implements Calibration {

  /** A total holds when it is met to this share of the larger of it and the sum of sizes. */
  private static final double MET = 1e-8;

  @Override
  public double[] weights(double[] base) {
    double[] moved = OrthogonalBasis.of(auxiliaries, base).moved(base);
    for (int position = 0; position < auxiliaries.size(); position++) {
      double[] column = auxiliaries.column(position);
      double total = auxiliaries.total(position);
      double reached = OrthogonalBasis.product(column, moved);
      if (Math.abs(reached - total) > MET * Math.max(Math.abs(total), size(column, base))) {
        throw new CalibrationFault(
            "%s: expected a total that the others allow; got %s where they give %s. Totals contradict each other, or the sample has nobody of a category"
                .formatted(auxiliaries.name(position), total, reached));
      }
    }
    return moved;
  }

  @Override
  public Residuals residuals(double[] base) {
    return OrthogonalBasis.of(auxiliaries, base)::residuals;
  }

  /** How many rows have a weight below 0: they stand for fewer than nobody. */
  public static int negative(double[] weights) {
    int negative = 0;
    for (double weight : weights) {
      negative += weight < 0 ? 1 : 0;
    }
    return negative;
  }

  private static double size(double[] column, double[] weights) {
    double size = 0;
    for (int row = 0; row < column.length; row++) {
      size += Math.abs(column[row]) * weights[row];
    }
    return size;
  }
}
