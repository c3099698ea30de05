package kg.koch.measure.provisional;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the final figure will lie with 95 % probability, judged by how far past provisional figures
 * of the same lag were from their final ones. It holds everything that went wrong before: the
 * model, chance, and changes of behaviour; not what never happened.
 *
 * <p>It may begin below what is confirmed already: where a crossing was not recorded, a later one
 * can show that a confirmed migration was none.
 *
 * <p>If the new ratio is exchangeable with n past ones, it lies between the j-th smallest and the
 * j-th largest with probability (n + 1 - 2j) / (n + 1). For 95 %, j = (n + 1) / 40, interpolated:
 * with 39 ratios the smallest and the largest. With 19 to 38 these are used too and promise less,
 * 90 to 95 %; with fewer there is no interval.
 *
 * @param lower end, persons
 * @param upper end, persons
 */
public record RevisionInterval(double lower, double upper) {

  /** With fewer past ratios no interval is given. */
  static final int LEAST_RATIOS = 19;

  public RevisionInterval {
    if (!(lower >= 0 && lower <= upper && upper < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Expected an interval of numbers from 0 on; got %s to %s".formatted(lower, upper));
    }
  }

  /**
   * @param estimate the provisional figure
   * @param ratios final to provisional figure, of the same lag, in any order
   */
  static @Nullable RevisionInterval of(double estimate, double[] ratios) {
    if (ratios.length < LEAST_RATIOS) {
      return null;
    }
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    double rank = Math.max(1, (sorted.length + 1) / 40.0);
    return new RevisionInterval(
        estimate * ranked(sorted, rank), estimate * ranked(sorted, sorted.length + 1 - rank));
  }

  /** The value of a rank from 1 on, straight between neighbours. */
  private static double ranked(double[] sorted, double rank) {
    int below = (int) Math.floor(rank);
    double part = rank - below;
    double value = sorted[below - 1];
    return part == 0 ? value : value + part * (sorted[below] - value);
  }
}
