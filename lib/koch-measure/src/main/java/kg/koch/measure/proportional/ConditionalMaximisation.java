package kg.koch.measure.proportional;

import java.util.Arrays;
import java.util.List;

/**
 * The log-linear model with offset, {@code mu = alpha_i * beta_j * m}, fitted by maximising over
 * the origin factors and the destination factors in turn (Willekens 1999). The table is the one of
 * {@link ProportionalFitting}; the factors come with it. Further dimensions of the seed keep their
 * shares within each pair.
 */
public final class ConditionalMaximisation {

  private final Crosstab pairs;
  private final Crosstab firstTotals;
  private final Crosstab secondTotals;
  private final double[] first;
  private final double[] second;

  private ConditionalMaximisation(Crosstab pairs, Crosstab firstTotals, Crosstab secondTotals) {
    this.pairs = pairs;
    this.firstTotals = firstTotals;
    this.secondTotals = secondTotals;
    first = new double[firstTotals.cells()];
    second = new double[secondTotals.cells()];
    Arrays.fill(second, 1);
  }

  /**
   * A fitted table and what multiplied its seed.
   *
   * @param table in the units of the totals
   * @param first factors of the first dimension
   * @param second factors of the second, the first of them above 0 set to 1
   */
  public record Fit(Crosstab table, Crosstab first, Crosstab second) {}

  /**
   * Fits the seed to the totals of two of its dimensions.
   *
   * @param firstTotals over one dimension, the origins
   * @param secondTotals over another, the destinations
   * @throws IllegalArgumentException as {@link ProportionalFitting#fit}
   */
  public static Fit fit(
      Crosstab seed, Crosstab firstTotals, Crosstab secondTotals, Convergence convergence) {
    requireOneDimension(firstTotals);
    requireOneDimension(secondTotals);
    FittedMargin rows = new FittedMargin(seed.requireNotNegative("a seed"), firstTotals);
    FittedMargin columns = new FittedMargin(seed, secondTotals);
    new MarginAgreement(List.of(firstTotals, secondTotals)).check();
    List<Dimension> both =
        List.of(firstTotals.dimensions().get(0), secondTotals.dimensions().get(0));
    ConditionalMaximisation work =
        new ConditionalMaximisation(seed.margin(both), firstTotals, secondTotals);
    for (int round = 0; round < convergence.iterations(); round++) {
      work.update();
      if (work.largestDifference() <= convergence.tolerance() * firstTotals.total()) {
        return work.scaledFit(seed, seed.groups(both));
      }
    }
    double[] values = work.scaledFit(seed, seed.groups(both)).table().values();
    FittedMargin worst =
        rows.largestDifference(values) > columns.largestDifference(values) ? rows : columns;
    throw convergence.notReached(worst.worstPlace(values), worst.largestDifference(values));
  }

  private static void requireOneDimension(Crosstab totals) {
    if (totals.dimensions().size() != 1) {
      throw new IllegalArgumentException(
          "Expected totals over one dimension; got "
              + Crosstab.names(totals.dimensions())
              + " (proportional fitting takes margins over several)");
    }
  }

  private void update() {
    for (int row = 0; row < first.length; row++) {
      first[row] = factor(firstTotals.value(row), rowSum(row));
    }
    for (int column = 0; column < second.length; column++) {
      second[column] = factor(secondTotals.value(column), columnSum(column));
    }
  }

  private static double factor(double total, double sum) {
    return sum == 0 ? 0 : total / sum;
  }

  private double rowSum(int row) {
    double sum = 0;
    for (int column = 0; column < second.length; column++) {
      sum += second[column] * pairs.value(row, column);
    }
    return sum;
  }

  private double columnSum(int column) {
    double sum = 0;
    for (int row = 0; row < first.length; row++) {
      sum += first[row] * pairs.value(row, column);
    }
    return sum;
  }

  private double largestDifference() {
    double largest = 0;
    for (int row = 0; row < first.length; row++) {
      largest = Math.max(largest, Math.abs(first[row] * rowSum(row) - firstTotals.value(row)));
    }
    for (int column = 0; column < second.length; column++) {
      double difference = second[column] * columnSum(column) - secondTotals.value(column);
      largest = Math.max(largest, Math.abs(difference));
    }
    return largest;
  }

  private Fit scaledFit(Crosstab seed, int[] groups) {
    double[] values = seed.values();
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] *= first[groups[cell] / second.length] * second[groups[cell] % second.length];
    }
    double unit = Arrays.stream(second).filter(factor -> factor > 0).findFirst().orElse(1);
    return new Fit(
        new Crosstab(seed.dimensions(), values),
        new Crosstab(
            firstTotals.dimensions(), Arrays.stream(first).map(factor -> factor * unit).toArray()),
        new Crosstab(
            secondTotals.dimensions(),
            Arrays.stream(second).map(factor -> factor / unit).toArray()));
  }
}
