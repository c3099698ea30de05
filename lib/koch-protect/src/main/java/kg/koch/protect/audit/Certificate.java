package kg.koch.protect.audit;

import java.util.Arrays;

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
