package kg.koch.measure.capture;

import java.util.Arrays;
import kg.koch.measure.linear.SingularException;
import kg.koch.measure.linear.SymmetricSystem;
import org.jspecify.annotations.Nullable;

/**
 * Poisson regression of the counts of the observed histories on the terms of a model, by Newton's
 * method with halved steps (McCullagh and Nelder 1989, 2.5).
 */
final class PoissonRegression {

  private static final int MOST_STEPS = 200;
  private static final double SAME = 1e-11;

  /** A fitted count below this says that a coefficient runs off to minus infinity. */
  private static final double VANISHING = 1e-6;

  /**
   * A history expected this much more seldom than all together has no coefficient of its own. With
   * 64 histories, rounding is 1e-14.
   */
  private static final double LEAST_SHARE = 1e-13;

  private final int[] columns;
  private final double[] counts;
  private final double[] fitted;
  private double[] coefficients;

  private PoissonRegression(int[] columns, double[] counts) {
    this.columns = columns;
    this.counts = counts;
    this.fitted = new double[counts.length];
    this.coefficients = new double[columns.length];
  }

  /**
   * Null when the steps do not come to an end, or a coefficient runs off to minus infinity.
   *
   * @throws SingularException when the data do not settle a coefficient
   */
  static @Nullable PoissonRegression fit(LogLinearModel model, CaptureHistories histories) {
    double[] counts = new double[histories.histories() - 1];
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] = histories.count(cell + 1);
    }
    PoissonRegression regression = new PoissonRegression(model.columns(), counts);
    regression.start();
    boolean settled = regression.improve();
    boolean inside = Arrays.stream(regression.fitted).allMatch(count -> count > VANISHING);
    return settled && inside ? regression : null;
  }

  private void start() {
    double[] response = new double[counts.length];
    for (int cell = 0; cell < counts.length; cell++) {
      fitted[cell] = counts[cell] + 0.5;
      response[cell] = Math.log(fitted[cell]) * fitted[cell];
    }
    coefficients = solve(response);
    predict(coefficients);
  }

  private boolean improve() {
    double deviance = deviance();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] residual = new double[counts.length];
      for (int cell = 0; cell < counts.length; cell++) {
        residual[cell] = counts[cell] - fitted[cell];
      }
      double next = move(solve(residual), deviance);
      if (Math.abs(deviance - next) <= SAME * (Math.abs(next) + 1)) {
        return true;
      }
      deviance = next;
    }
    return false;
  }

  private double move(double[] direction, double deviance) {
    double[] before = coefficients;
    double length = 1;
    double next = Double.POSITIVE_INFINITY;
    for (int halving = 0; halving < 40 && !(next <= deviance); halving++) {
      coefficients = before.clone();
      for (int column = 0; column < columns.length; column++) {
        coefficients[column] += length * direction[column];
      }
      predict(coefficients);
      next = deviance();
      length /= 2;
    }
    return next;
  }

  private void predict(double[] by) {
    for (int cell = 0; cell < counts.length; cell++) {
      double sum = 0;
      for (int column = 0; column < columns.length; column++) {
        sum += within(column, cell) ? by[column] : 0;
      }
      fitted[cell] = Math.exp(sum);
    }
  }

  private boolean within(int column, int cell) {
    return (columns[column] & ~(cell + 1)) == 0;
  }

  /** (X'WX)^-1 X' right, W the fitted counts. */
  private double[] solve(double[] right) {
    double[] sums = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      for (int cell = 0; cell < counts.length; cell++) {
        sums[column] += within(column, cell) ? right[cell] : 0;
      }
    }
    return SymmetricSystem.solve(information(), sums, LEAST_SHARE);
  }

  private double[][] information() {
    double[][] matrix = new double[columns.length][columns.length];
    for (int row = 0; row < columns.length; row++) {
      for (int column = 0; column <= row; column++) {
        int both = columns[row] | columns[column];
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
          sum += (both & ~(cell + 1)) == 0 ? fitted[cell] : 0;
        }
        matrix[row][column] = sum;
        matrix[column][row] = sum;
      }
    }
    return matrix;
  }

  double deviance() {
    double sum = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      double count = counts[cell];
      double part = fitted[cell] - count;
      sum += 2 * (count > 0 ? count * Math.log(count / fitted[cell]) + part : part);
    }
    return sum;
  }

  double[] fitted() {
    return fitted.clone();
  }

  double intercept() {
    return coefficients[0];
  }

  /**
   * Variance of the intercept.
   *
   * @throws SingularException when it cannot be told
   */
  double interceptVariance() {
    double[] unit = new double[columns.length];
    unit[0] = 1;
    return SymmetricSystem.solve(information(), unit, LEAST_SHARE)[0];
  }
}
