package kg.koch.measure.capture;

import org.jspecify.annotations.Nullable;

/** Linear equations with a symmetric positive matrix, by Cholesky's factors. */
final class PositiveSystem {

  /** Relative to the diagonal: below it the rounding of the sums decides. */
  private static final double SINGULAR = 1e-13;

  private PositiveSystem() {}

  /** The solution; null when the matrix is singular as far as doubles can tell. */
  static double @Nullable [] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[][] factor = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int at = 0; at < column; at++) {
          rest -= factor[row][at] * factor[column][at];
        }
        if (row > column) {
          factor[row][column] = rest / factor[column][column];
        } else if (rest > SINGULAR * matrix[row][row]) {
          factor[row][row] = Math.sqrt(rest);
        } else {
          return null;
        }
      }
    }
    return backward(factor, forward(factor, right));
  }

  private static double[] forward(double[][] factor, double[] right) {
    double[] solution = right.clone();
    for (int row = 0; row < solution.length; row++) {
      for (int at = 0; at < row; at++) {
        solution[row] -= factor[row][at] * solution[at];
      }
      solution[row] /= factor[row][row];
    }
    return solution;
  }

  private static double[] backward(double[][] factor, double[] right) {
    double[] solution = right.clone();
    for (int row = solution.length - 1; row >= 0; row--) {
      for (int at = row + 1; at < solution.length; at++) {
        solution[row] -= factor[at][row] * solution[at];
      }
      solution[row] /= factor[row][row];
    }
    return solution;
  }
}
