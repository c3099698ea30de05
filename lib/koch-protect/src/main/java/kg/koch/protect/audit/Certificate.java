package kg.koch.protect.audit;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A combination of inner cells that can be calculated from what is published and gives a cell away:
 * with all its coefficients above 0, each of its cells can be no more than what is left when the
 * others are least.
 *
 * @param cells inner cells, ascending
 * @param coefficients one a cell, in {@value #DENOMINATOR}ths
 */
@SuppressWarnings("ArrayRecordComponent")
public record Certificate(int[] cells, long[] coefficients) {

  /**
   * Coefficients are fractions with a denominator of at most 12: this is divided by all of them.
   */
  public static final int DENOMINATOR = 27_720;

  /** Coefficients are fractions with small denominators; what is smaller is rounding. */
  private static final double NOTHING = 1e-6;

  /**
   * What the dual of the attacker's programme says.
   *
   * @param coefficients one a hidden inner cell, as the solver gives them
   */
  static Certificate of(HiddenCells hidden, double[] coefficients) {
    int[] in =
        IntStream.range(0, coefficients.length)
            .filter(at -> Math.abs(coefficients[at]) > NOTHING)
            .toArray();
    return new Certificate(
        IntStream.of(in).map(hidden::cellOf).toArray(),
        IntStream.of(in)
            .mapToLong(at -> Math.round(coefficients[at] / coefficients[in[0]] * DENOMINATOR))
            .toArray());
  }

  /** The plain sum of inner cells. */
  public static Certificate sum(int[] cells) {
    long[] coefficients = new long[cells.length];
    Arrays.fill(coefficients, DENOMINATOR);
    return new Certificate(cells, coefficients);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate certificate
        && Arrays.equals(cells, certificate.cells)
        && Arrays.equals(coefficients, certificate.coefficients);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cells) + Arrays.hashCode(coefficients);
  }

  @Override
  public String toString() {
    return "certificate of " + cells.length + " cells";
  }
}
