package kg.koch.measure.linear;

import java.util.Arrays;

/**
 * Solves {@code A X = B} for square A. Guarantees finite solutions; does not estimate their error
 * beyond refusing an A that is singular to working precision.
 */
public final class LinearSystem {

  /** A pivot below this share of its row's largest number is one of rounding errors. */
  private static final double SINGULAR = 1e-12;

  private final double[][] left;
  private final double[][] right;

  private LinearSystem(double[][] left, double[][] right) {
    this.left = copy(left);
    this.right = copy(right);
  }

  /**
   * Solves for every column of the right side.
   *
   * @param left square, row by row
   * @param right as many rows
   * @throws SingularException when the rows of the left side depend on one another
   * @throws IllegalArgumentException when the sizes do not fit
   */
  public static double[][] solve(double[][] left, double[][] right) {
    if (left.length != right.length
        || Arrays.stream(left).anyMatch(row -> row.length != left.length)) {
      throw new IllegalArgumentException(
          "Expected a square system; got %d and %d rows".formatted(left.length, right.length));
    }
    LinearSystem system = new LinearSystem(left, right);
    system.equilibrate();
    for (int column = 0; column < left.length; column++) {
      system.eliminate(column);
    }
    system.substituteBack();
    return system.right;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** Divides each row by its largest number, so that pivots can be compared. */
  private void equilibrate() {
    for (int row = 0; row < left.length; row++) {
      double largest = Arrays.stream(left[row]).map(Math::abs).max().orElse(0);
      if (largest == 0) {
        throw new SingularException(row);
      }
      scale(left[row], 1 / largest);
      scale(right[row], 1 / largest);
    }
  }

  private static void scale(double[] row, double by) {
    for (int column = 0; column < row.length; column++) {
      row[column] *= by;
    }
  }

  private void eliminate(int column) {
    int pivot = column;
    for (int row = column + 1; row < left.length; row++) {
      if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
        pivot = row;
      }
    }
    if (Math.abs(left[pivot][column]) < SINGULAR) {
      throw new SingularException(column);
    }
    swap(left, pivot, column);
    swap(right, pivot, column);
    for (int row = column + 1; row < left.length; row++) {
      double factor = left[row][column] / left[column][column];
      subtract(left[row], left[column], factor);
      subtract(right[row], right[column], factor);
    }
  }

  private static void swap(double[][] rows, int one, int other) {
    double[] kept = rows[one];
    rows[one] = rows[other];
    rows[other] = kept;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int column = 0; column < from.length; column++) {
      from[column] -= factor * row[column];
    }
  }

  private void substituteBack() {
    for (int row = left.length - 1; row >= 0; row--) {
      for (int below = row + 1; below < left.length; below++) {
        subtract(right[row], right[below], left[row][below]);
      }
      scale(right[row], 1 / left[row][row]);
    }
  }
}
