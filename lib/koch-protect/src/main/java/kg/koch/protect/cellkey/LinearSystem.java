package kg.koch.protect.cellkey;

import org.jspecify.annotations.Nullable;

/** A few linear equations. */
final class LinearSystem {

  private static final double NOTHING = 1e-280;

  private LinearSystem() {}

  /** What the unknowns are, by elimination with pivots; null if the equations do not say. */
  static double @Nullable [] solve(double[][] coefficients, double[] right) {
    int n = right.length;
    double[][] a = new double[n][];
    double[] b = right.clone();
    for (int i = 0; i < n; i++) {
      a[i] = coefficients[i].clone();
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      if (!(Math.abs(a[pivot][column]) > NOTHING)) {
        return null;
      }
      swap(a, b, pivot, column);
      for (int row = column + 1; row < n; row++) {
        double factor = a[row][column] / a[column][column];
        b[row] -= factor * b[column];
        for (int k = column; k < n; k++) {
          a[row][k] -= factor * a[column][k];
        }
      }
    }
    for (int row = n - 1; row >= 0; row--) {
      for (int k = row + 1; k < n; k++) {
        b[row] -= a[row][k] * b[k];
      }
      b[row] /= a[row][row];
    }
    return b;
  }

  private static void swap(double[][] a, double[] b, int first, int second) {
    double[] row = a[first];
    a[first] = a[second];
    a[second] = row;
    double value = b[first];
    b[first] = b[second];
    b[second] = value;
  }
}
