package kg.koch.measure.survey.variance;

/**
 * Square tables of +1 and -1 whose columns are all uncorrelated. Built by doubling (Sylvester 1867)
 * and from squares modulo a prime (Paley 1933).
 */
final class Hadamard {

  private Hadamard() {}

  /**
   * The smallest table we can build of an order of {@code least} or more. First row and column +1.
   */
  static byte[][] ofOrder(int least) {
    int order = 1;
    while (order < least || (order > 2 && core(order) == 0)) {
      order = order < 2 ? 2 : order == 2 ? 4 : order + 4;
    }
    return normalised(build(order));
  }

  /** The order to double up from: 1, or a prime of the kind 4k + 3 plus one; 0 when none fits. */
  private static int core(int order) {
    int core = order;
    while (core > 1 && !isPaley(core)) {
      if (core % 2 != 0) {
        return 0;
      }
      core /= 2;
    }
    return core;
  }

  private static boolean isPaley(int order) {
    int prime = order - 1;
    if (prime % 4 != 3) {
      return false;
    }
    for (int divisor = 2; divisor * divisor <= prime; divisor++) {
      if (prime % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[][] build(int order) {
    int core = core(order);
    byte[][] table = core == 1 ? new byte[][] {{1}} : paley(core);
    while (table.length < order) {
      table = doubled(table);
    }
    return table;
  }

  private static byte[][] doubled(byte[][] half) {
    int size = half.length;
    byte[][] table = new byte[2 * size][2 * size];
    for (int row = 0; row < 2 * size; row++) {
      for (int column = 0; column < 2 * size; column++) {
        byte sign = half[row % size][column % size];
        table[row][column] = row >= size && column >= size ? (byte) -sign : sign;
      }
    }
    return table;
  }

  private static byte[][] paley(int order) {
    int prime = order - 1;
    boolean[] squares = new boolean[prime];
    for (long root = 1; root < prime; root++) {
      squares[(int) (root * root % prime)] = true;
    }
    byte[][] table = new byte[order][order];
    for (int row = 0; row < order; row++) {
      table[row][0] = 1;
      table[0][row] = (byte) (row == 0 ? 1 : -1);
      for (int column = 1; row > 0 && column < order; column++) {
        int difference = Math.floorMod(row - column, prime);
        table[row][column] = (byte) (difference == 0 || squares[difference] ? 1 : -1);
      }
    }
    return table;
  }

  private static byte[][] normalised(byte[][] table) {
    for (byte[] row : table) {
      byte sign = row[0];
      for (int column = 0; column < row.length; column++) {
        row[column] = (byte) (row[column] * sign);
      }
    }
    byte[] first = table[0].clone();
    for (byte[] row : table) {
      for (int column = 0; column < row.length; column++) {
        row[column] = (byte) (row[column] * first[column]);
      }
    }
    return table;
  }
}
