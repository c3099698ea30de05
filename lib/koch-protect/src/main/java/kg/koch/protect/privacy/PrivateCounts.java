package kg.koch.protect.privacy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;

/**
 * Every cell of a table measured with noise, and the table of whole numbers, none below 0, that
 * adds up and is near to all measurements.
 *
 * <p>A person is in at most one cell of every combination of levels (one of districts by single
 * ages, say), so every combination is a question that one person changes by 1 at most. The budget
 * rho is shared evenly by the combinations: noise of each cell has s² = combinations / (2 rho).
 * What is made of the measurements costs nothing more. Everything here may be published, true
 * counts are not in it.
 *
 * <p>Source: Canonne, Kamath and Steinke (2020), theorem 4; Hay et al. (2010), Boosting the
 * accuracy of differentially private histograms through consistency, for least squares over
 * hierarchies.
 */
public final class PrivateCounts {

  private final long[] measured;
  private final long[] consistent;
  private final double deviation;

  private PrivateCounts(long[] measured, long[] consistent, double deviation) {
    this.measured = measured;
    this.consistent = consistent;
    this.deviation = deviation;
  }

  /**
   * Measures.
   *
   * @param table nobody is counted in more than one of its inner cells
   * @param rho to be spent, above 0, with at most 9 digits after the point
   * @throws IllegalArgumentException if rho is not so
   */
  public static PrivateCounts of(CrossedTable table, BigDecimal rho, SecretBits bits) {
    if (rho.signum() <= 0 || rho.stripTrailingZeros().scale() > 9) {
      throw new IllegalArgumentException(
          "Expected rho above 0 with at most 9 digits after the point; got " + rho);
    }
    CellNumbers numbers = table.numbers();
    int combinations = combinations(numbers);
    // s² = combinations / (2 rho), as a fraction of whole numbers.
    BigInteger top = BigInteger.valueOf(combinations).multiply(BigInteger.TEN.pow(9));
    BigInteger bottom = rho.movePointRight(9).toBigIntegerExact().shiftLeft(1);
    DiscreteGaussian noise = new DiscreteGaussian(top, bottom, bits);
    long[] measured = new long[numbers.size()];
    for (int cell : ordered(numbers)) {
      measured[cell] = table.count(cell) + noise.next();
    }
    long[] consistent = new NearestTable(numbers, ordered(numbers), measured).wholeNumbers();
    return new PrivateCounts(
        measured, consistent, StrictMath.sqrt(combinations / (2 * rho.doubleValue())));
  }

  /** An order that files do not change: one draw belongs to one cell. */
  private static int[] ordered(CellNumbers numbers) {
    return IntStream.range(0, numbers.size())
        .boxed()
        .sorted(numbers::compare)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many combinations of levels there are, one of each dimension. */
  static int combinations(CellNumbers numbers) {
    int combinations = 1;
    for (int dimension = 0; dimension < numbers.hierarchies().size(); dimension++) {
      Hierarchy hierarchy = numbers.hierarchies().get(dimension);
      Set<Integer> depths = new HashSet<>();
      for (int category = 0; category < hierarchy.size(); category++) {
        depths.add(hierarchy.upwards(category).length);
      }
      combinations *= depths.size();
    }
    return combinations;
  }

  /** With noise, as measured; may be below 0, and does not add up. */
  public long measured(int cell) {
    return measured[cell];
  }

  /** What is made of all measurements: adds up, never below 0. */
  public long count(int cell) {
    return consistent[cell];
  }

  /** The standard deviation s of each measurement. */
  public double deviation() {
    return deviation;
  }
}
