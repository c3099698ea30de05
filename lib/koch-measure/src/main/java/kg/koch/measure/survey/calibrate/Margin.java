package kg.koch.measure.survey.calibrate;

import java.util.List;

/**
 * Known totals of the categories of one variable, or of several crossed.
 *
 * @param name to tell it to a person
 * @param categories names of the categories
 * @param totals the population of each category, above 0
 * @param categoryOfRow the position of the category of every row of the sample
 */
public record Margin(String name, List<String> categories, double[] totals, int[] categoryOfRow) {

  public Margin {
    categories = List.copyOf(categories);
    totals = totals.clone();
    categoryOfRow = categoryOfRow.clone();
    if (categories.size() != totals.length) {
      throw new IllegalArgumentException(
          "Expected a total for each of %d categories; got %d"
              .formatted(categories.size(), totals.length));
    }
    for (int category = 0; category < totals.length; category++) {
      if (!(totals[category] > 0) || Double.isInfinite(totals[category])) {
        throw new CalibrationFault(
            "%s: expected a total above 0 for %s; got %s"
                .formatted(name, categories.get(category), totals[category]));
      }
    }
    for (int category : categoryOfRow) {
      if (category < 0 || category >= totals.length) {
        throw new IllegalArgumentException("Expected a category of each row; got " + category);
      }
    }
  }

  /** All categories together. */
  public double population() {
    double sum = 0;
    for (double total : totals) {
      sum += total;
    }
    return sum;
  }

  /** What the sample makes of each category under the weights. */
  double[] sums(double[] weights) {
    double[] sums = new double[totals.length];
    for (int row = 0; row < weights.length; row++) {
      sums[categoryOfRow[row]] += weights[row];
    }
    return sums;
  }

  /** The largest difference from a total, as a share of that total. */
  double worst(double[] weights) {
    double[] sums = sums(weights);
    double worst = 0;
    for (int category = 0; category < totals.length; category++) {
      worst = Math.max(worst, Math.abs(sums[category] / totals[category] - 1));
    }
    return worst;
  }

  /**
   * The weights times one factor a category, so that every total holds.
   *
   * @throws CalibrationFault when nobody of the sample is in a category
   */
  double[] fitted(double[] weights) {
    double[] sums = sums(weights);
    for (int category = 0; category < sums.length; category++) {
      if (!(sums[category] > 0)) {
        throw new CalibrationFault(
            "%s: expected somebody of the sample in every category; got nobody in %s. Merge it with another"
                .formatted(name, categories.get(category)));
      }
    }
    double[] fitted = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      int category = categoryOfRow[row];
      fitted[row] = weights[row] * (totals[category] / sums[category]);
    }
    return fitted;
  }
}
