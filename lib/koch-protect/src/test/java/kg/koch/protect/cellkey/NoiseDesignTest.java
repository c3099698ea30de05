package kg.koch.protect.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Spec: Giessing (2016), Enderle et al. (2018): of all noise with mean 0, variance at most V, none
 * above D and no count from 1 to js, that of largest entropy.
 */
class NoiseDesignTest {

  // Bounds are taken for kept, and moments found, to a billionth.
  private static final double CLOSE = 1e-8;

  @Test
  void rowOfOne_threeNoises_isTheOnlySolution() {
    // D = 2, js = 1: noise -1, 1 or 2. p sums to 1, to mean 0 and to variance 1.05:
    // a + b + c = 1, b + 2c = a, a + b + 4c = 1.05, so c = 1/60, b = 0.475, a = b + 2c.
    NoiseRow row = NoiseDesign.of(2, 1.05, 1).rows().get(1);
    assertThat(row.probability(0)).isCloseTo(0.475 + 2 / 60.0, within(1e-10));
    assertThat(row.probability(1)).isCloseTo(0.475, within(1e-10));
    assertThat(row.probability(2)).isCloseTo(1 / 60.0, within(1e-10));
  }

  @Property(tries = 200)
  void everyRow_anyDesign_hasMeanZeroAndAtMostTheVariance(
      @ForAll @IntRange(min = 1, max = 10) int noise,
      @ForAll @IntRange(max = 9) int js,
      @ForAll @DoubleRange(min = 0.05, max = 40) double variance,
      @ForAll @DoubleRange(max = 0.9) double stay) {
    for (NoiseRow row : design(noise, js, variance, stay, true).rows()) {
      assertThat(row.sum()).isCloseTo(1, within(CLOSE));
      assertThat(row.mean()).isCloseTo(0, within(CLOSE));
      assertThat(row.variance()).isLessThanOrEqualTo(least(js, variance) + CLOSE);
    }
  }

  @Property(tries = 200)
  void everyRow_monotone_neverFallsUpToNoNoise(
      @ForAll @IntRange(min = 1, max = 10) int noise,
      @ForAll @IntRange(max = 9) int js,
      @ForAll @DoubleRange(min = 0.05, max = 40) double variance,
      @ForAll @DoubleRange(max = 0.9) double stay) {
    for (NoiseRow row : design(noise, js, variance, stay, true).rows()) {
      for (int at = 1; at < row.size() && row.noise(at) <= 0 && row.stay() > 0; at++) {
        assertThat(row.probability(at)).isGreaterThanOrEqualTo(row.probability(at - 1) - CLOSE);
      }
    }
  }

  @Property(tries = 200)
  void everyRow_besideNarrowerNoise_hasTheLargerEntropy(
      @ForAll @IntRange(min = 1, max = 8) int noise,
      @ForAll @IntRange(max = 7) int js,
      @ForAll @DoubleRange(min = 0.05, max = 30) double variance,
      @ForAll @DoubleRange(min = 0.3, max = 0.99) double narrower,
      @ForAll boolean monotone) {
    NoiseDesign wide = design(noise, js, variance / narrower, 0, monotone);
    NoiseDesign narrow = design(noise, js, variance, 0, true);
    for (int count = 1; count < wide.rows().size(); count++) {
      // What the narrower design allows the wider one does: entropy may only fall towards it.
      assertThat(entropyTowards(wide.rows().get(count), narrow.rows().get(count))).isLessThan(1e-6);
    }
  }

  private static NoiseDesign design(
      int noise, int js, double variance, double stay, boolean monotone) {
    int below = Math.min(js, noise - 1);
    Set<Integer> rows = monotone ? NoiseDesign.all(noise, below) : Set.of();
    return new NoiseDesign(noise, least(js, variance), below, stay, rows);
  }

  /** A variance that is possible with js. */
  private static double least(int js, double variance) {
    return Math.max(variance, (js + 1) * (js + 1) / 4.0);
  }

  /** The slope of the entropy at a distribution towards another one. */
  private static double entropyTowards(NoiseRow at, NoiseRow towards) {
    double slope = 0;
    for (int i = 0; i < at.size(); i++) {
      double p = at.probability(i);
      // Below this the logarithm is rounding alone, and the two differ by less.
      slope -= p < 1e-12 ? 0 : (towards.probability(i) - p) * Math.log(p);
    }
    return slope;
  }

  @Test
  void rowOfOne_moreVarianceThanEntropyAsksFor_isExponential() {
    // D = 8, V = 5, js = 2: without a bound on the variance log p is a straight line.
    NoiseRow row = NoiseDesign.of(8, 5, 2).rows().get(1);
    double slope = Math.log(row.probability(2) / row.probability(1));
    for (int at = 2; at + 1 < row.size(); at++) {
      assertThat(Math.log(row.probability(at + 1) / row.probability(at)))
          .isCloseTo(slope, within(1e-9));
    }
  }

  @Test
  void rowOfOne_probabilityToStayLeavesNoRoomForTheNoise_givesWayByAStep() {
    assertThat(new NoiseDesign(3, 1, 0, 0.5, NoiseDesign.all(3, 0)).rows().get(1).stay())
        .isCloseTo(0.45, within(CLOSE));
  }

  @Test
  void lastRow_probabilityToStay_isAtLeastThat() {
    assertThat(new NoiseDesign(3, 1, 0, 0.5, NoiseDesign.all(3, 0)).rows().get(3).stay())
        .isCloseTo(0.5, within(CLOSE));
  }

  @Test
  void variance_belowThePossible_isRefusedWithRowAndLeast() {
    assertThatThrownBy(() -> NoiseDesign.of(5, 3.9, 3))
        .hasMessageContaining("V of at least 4 with js=3")
        .hasMessageContaining("a count of 2 becomes 0 or 4")
        .hasMessageContaining("V=3.9");
  }

  @Test
  void variance_justPossible_hasTwoNoises() {
    // js = 3: a count of 2 becomes 0 or 4, both with probability 1/2.
    NoiseRow row = NoiseDesign.of(5, 4, 3).rows().get(2);
    assertThat(row.probability(0) + row.probability(1)).isEqualTo(1.0);
  }

  @Test
  void js_asLargeAsTheNoise_isRefused() {
    assertThatThrownBy(() -> NoiseDesign.of(2, 2, 2)).hasMessageContaining("js=2 with D=2");
  }
}
