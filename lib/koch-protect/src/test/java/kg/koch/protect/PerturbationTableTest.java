package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec: Giessing and Tent (2019): mean 0, variance V, largest noise D, no count from 1 to js. */
class PerturbationTableTest {

  // Newton ends when both moments are within 1e-12; ten sums of doubles of size 25 add 1e-14 each.
  private static final double CLOSE = 1e-11;

  @ParameterizedTest
  @CsvSource({"5,3,2", "2,1.05,1", "3,1,0", "5,2,1", "8,5,2", "5,2,2"})
  void everyRow_anyParameters_sumsToOneWithMeanZeroAndTheVariance(
      int noise, double variance, int js) {
    PerturbationTable table = table(noise, variance, js);
    for (int row = 1; row < table.rows(); row++) {
      assertThat(moment(table, row, 0)).as("sum of row %d", row).isCloseTo(1, within(CLOSE));
      assertThat(moment(table, row, 1)).as("mean of row %d", row).isCloseTo(0, within(CLOSE));
      assertThat(moment(table, row, 2))
          .as("variance of row %d", row)
          .isCloseTo(variance, within(CLOSE));
    }
  }

  @Test
  void everyRow_default_isProportionalToAnExponentialOfASquare() {
    PerturbationTable table = new PerturbationTable(PerturbationParameters.DEFAULT);
    for (int row = 1; row < table.rows(); row++) {
      int[] v = table.noise(row);
      double[] p = table.probabilities(row);
      // Largest entropy: log p is a parabola, so divided differences of second order are one
      // number.
      double first = curvature(v, p, 0);
      for (int i = 1; i + 2 < v.length; i++) {
        assertThat(curvature(v, p, i)).isCloseTo(first, within(1e-9));
      }
    }
  }

  @Test
  void lastRow_default_isSymmetric() {
    PerturbationTable table = new PerturbationTable(PerturbationParameters.DEFAULT);
    double[] p = table.probabilities(table.rows() - 1);
    for (int i = 0; i < p.length; i++) {
      assertThat(p[i]).isCloseTo(p[p.length - 1 - i], within(CLOSE));
    }
  }

  @Test
  void rowOfOne_leastVariance_hasTwoPoints() {
    // js = 2: from 1 to 0 or to 3, noise -1 or 2; mean 0 gives 2/3 and 1/3, variance 2.
    assertThat(table(5, 2, 2).probabilities(1))
        .containsExactly(new double[] {2 / 3.0, 1 / 3.0, 0, 0, 0}, within(1e-15));
  }

  @Test
  void variance_belowThePossible_isRefusedWithTheBounds() {
    assertThatThrownBy(() -> table(5, 1.9, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 2.0 to 5.0")
        .hasMessageContaining("1.9");
  }

  @Test
  void variance_abovePossible_isRefused() {
    assertThatThrownBy(() -> table(2, 5, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parameters_noNoiseLeftAboveJs_areRefused() {
    assertThatThrownBy(() -> new PerturbationParameters(2, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void noiseOf_anyCountAndKey_isWithinBoundsAndNeverPublishesSmallCounts(
      @ForAll @IntRange(max = 100_000) int count, @ForAll int key) {
    int noise = DEFAULT.noiseOf(count, key);
    assertThat(Math.abs(noise)).isLessThanOrEqualTo(5);
    assertThat(count + noise).isGreaterThanOrEqualTo(0).isNotIn(1, 2);
  }

  @Property
  void noiseOf_zero_isZero(@ForAll int key) {
    assertThat(DEFAULT.noiseOf(0, key)).isZero();
  }

  @Test
  void noiseOf_smallestAndLargestKey_areTheEndsOfTheRow() {
    assertThat(DEFAULT.noiseOf(100, 0)).isEqualTo(-5);
    assertThat(DEFAULT.noiseOf(100, -1)).isEqualTo(5);
  }

  @Test
  void noiseOf_keysEvenlySpread_hasTheProbabilities() {
    int keys = 1 << 16;
    int[] seen = new int[11];
    for (int i = 0; i < keys; i++) {
      seen[DEFAULT.noiseOf(50, i << 16) + 5]++;
    }
    double[] p = DEFAULT.probabilities(DEFAULT.rows() - 1);
    for (int i = 0; i < seen.length; i++) {
      // An interval of length p holds p * n evenly spaced points, give or take one at each end.
      assertThat((double) seen[i]).isCloseTo(p[i] * keys, within(2.0));
    }
  }

  private static final PerturbationTable DEFAULT =
      new PerturbationTable(PerturbationParameters.DEFAULT);

  private static PerturbationTable table(int noise, double variance, int js) {
    return new PerturbationTable(new PerturbationParameters(noise, variance, js));
  }

  private static double moment(PerturbationTable table, int row, int power) {
    double sum = 0;
    int[] v = table.noise(row);
    double[] p = table.probabilities(row);
    for (int i = 0; i < v.length; i++) {
      sum += p[i] * Math.pow(v[i], power);
    }
    return sum;
  }

  private static double curvature(int[] v, double[] p, int i) {
    double left = (Math.log(p[i + 1]) - Math.log(p[i])) / (v[i + 1] - v[i]);
    double right = (Math.log(p[i + 2]) - Math.log(p[i + 1])) / (v[i + 2] - v[i + 1]);
    return (right - left) / (v[i + 2] - v[i]);
  }
}
