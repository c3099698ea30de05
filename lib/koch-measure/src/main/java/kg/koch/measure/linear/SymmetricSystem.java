package kg.koch.measure.linear;

/**
 * Linear equations with a symmetric, positive definite matrix, such as a regression's normal
 * equations, solved by Cholesky's decomposition.
 *
 * <p>Guarantees: the answer, or a {@link SingularException}; never a number made of rounding. An
 * unknown counts as settled when, after the unknowns before it are accounted for, more than {@value
 * #LEAST_SHARE} of its diagonal is left. Does not check that the matrix is symmetric; only its
 * lower half is read.
 */
public final class SymmetricSystem {

  /**
   * Of a diagonal of size 1, rounding leaves errors of some 1e-16 times the number of unknowns;
   * with up to a thousand unknowns that is 1e-13. What is left must be clearly more.
   */
  static final double LEAST_SHARE = 1e-12;

  private SymmetricSystem() {}

  /**
   * Solves {@code matrix x = right}; neither is changed.
   *
   * @throws SingularException when an unknown is a combination of others or has no weight
   * @throws IllegalArgumentException when the sizes differ
   */
  public static double[] solve(double[][] matrix, double[] right) {
    return solve(matrix, right, LEAST_SHARE);
  }

  /**
   * As {@link #solve(double[][], double[])}, for few unknowns whose diagonals differ widely.
   *
   * @param leastShare of a diagonal that must be left; more than 1e-16 times the unknowns
   * @throws SingularException when an unknown is a combination of others or has no weight
   * @throws IllegalArgumentException when the sizes differ
   */
  public static double[] solve(double[][] matrix, double[] right, double leastShare) {
    if (matrix.length != right.length) {
      throw new IllegalArgumentException(
          "Expected %d equations; got %d".formatted(right.length, matrix.length));
    }
    double[][] lower = decompose(matrix, leastShare);
    double[] unknown = right.clone();
    for (int row = 0; row < unknown.length; row++) {
      unknown[row] = (unknown[row] - product(lower[row], unknown, row)) / lower[row][row];
    }
    for (int row = unknown.length - 1; row >= 0; row--) {
      for (int below = row + 1; below < unknown.length; below++) {
        unknown[row] -= lower[below][row] * unknown[below];
      }
      unknown[row] /= lower[row][row];
    }
    return unknown;
  }

  private static double[][] decompose(double[][] matrix, double leastShare) {
    double[][] lower = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      lower[row] = new double[row + 1];
      for (int column = 0; column < row; column++) {
        double rest = matrix[row][column] - product(lower[row], lower[column], column);
        lower[row][column] = rest / lower[column][column];
      }
      double left = matrix[row][row] - product(lower[row], lower[row], row);
      if (!(left > leastShare * matrix[row][row])) {
        throw new SingularException(row);
      }
      lower[row][row] = Math.sqrt(left);
    }
    return lower;
  }

  private static double product(double[] one, double[] other, int length) {
    double sum = 0;
    for (int at = 0; at < length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
