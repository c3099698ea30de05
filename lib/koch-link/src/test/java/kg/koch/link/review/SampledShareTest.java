package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledShareTest {

  private static final long WITHOUT_NUMBER = 50_000_000;

  /** Newcombe (1998), table I, method 5 (Clopper and Pearson), to his four digits. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2527, 0.3676",
    "15, 148, 0.0578, 0.1617",
    "0, 20, 0.0000, 0.1684",
    "1, 29, 0.0009, 0.1776"
  })
  void estimate_ofPairsWithoutNumber_isTheIntervalOfThePaper(
      long counted, long reviewed, double low, double high) {
    Estimate estimate = new SampledShare(WITHOUT_NUMBER, reviewed, counted).estimate();
    assertThat(estimate.low()).isEqualTo(low, within(5e-5));
    assertThat(estimate.high()).isEqualTo(high, within(5e-5));
  }

  /**
   * By hand: of 10 pairs 4 were decided, 3 of them right. With 9 right of 10 at most 3 of 4 are
   * seen in 4 of 10 samples, with 10 never; one that was seen wrong makes 9 the most. With 4 right
   * of 10 three or more are seen in (C(4,3) x C(6,1) + 1) / C(10,4) = 25 / 210 samples, with 3 in 7
   * / 210: 0.033, not rarer than once in forty. So 3 to 9 of 10.
   */
  @Test
  void estimate_threeOfFourOfTen_isThreeToNine() {
    assertThat(new SampledShare(10, 4, 3).estimate()).isEqualTo(new Estimate(0.75, 0.3, 0.9));
  }

  @Test
  void estimate_allPairsReviewed_isKnown() {
    assertThat(new SampledShare(8, 8, 6).estimate()).isEqualTo(new Estimate(0.75, 0.75, 0.75));
  }

  @Property
  void estimate_anySample_liesInItsIntervalAndWithinWhatWasSeen(
      @ForAll @IntRange(min = 1, max = 60) int pairs, @ForAll long seed) {
    Random random = new Random(seed);
    int reviewed = 1 + random.nextInt(pairs);
    int counted = random.nextInt(reviewed + 1);
    Estimate estimate = new SampledShare(pairs, reviewed, counted).estimate();
    assertThat(estimate.low()).isBetween((double) counted / pairs, estimate.value());
    assertThat(estimate.high())
        .isBetween(estimate.value(), (double) (pairs - reviewed + counted) / pairs);
  }

  @Test
  void together_aKnownStratumAndASampledOne_isOnlyAsUncertainAsTheSample() {
    SampledShare known = new SampledShare(100, 100, 50);
    SampledShare sampled = new SampledShare(300, 20, 20);
    Estimate estimate = SampledShare.together(List.of(known, sampled));
    assertThat(estimate.value()).isEqualTo(0.25 * 0.5 + 0.75, within(1e-12));
    assertThat(estimate.low())
        .isEqualTo(0.25 * 0.5 + 0.75 * sampled.estimate().low(), within(1e-12));
    assertThat(estimate.high()).isEqualTo(estimate.value(), within(1e-12));
  }

  /**
   * Four strata as a linkage has them, sampled 4,000 times. Were the interval right in 95 of 100
   * samples, it would be in fewer than 3,744 of 4,000 (93.6 %) once in 10,000 such tests; Zou,
   * Huang and Zhang report 93 to 97 % for shares like these.
   */
  @Test
  void together_manySamples_holdsTheTruthAsOftenAsItSays() {
    int[] pairs = {40, 60, 300, 2_000};
    int[] right = {22, 51, 291, 1_990};
    int[] sizes = {15, 15, 30, 60};
    double truth = (22 + 51 + 291 + 1_990) / 2_400.0;
    Random random = new Random(42);
    int held = 0;
    for (int sample = 0; sample < 4_000; sample++) {
      SampledShare[] strata = new SampledShare[pairs.length];
      for (int one = 0; one < strata.length; one++) {
        strata[one] =
            new SampledShare(
                pairs[one], sizes[one], drawn(pairs[one], right[one], sizes[one], random));
      }
      Estimate estimate = SampledShare.together(List.of(strata));
      held += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }
    assertThat(held).isGreaterThan(3_744);
  }

  /** How many of the right ones are in a sample without replacement. */
  private static int drawn(int pairs, int right, int size, Random random) {
    int found = 0;
    for (int unit = 0; unit < size; unit++) {
      found += random.nextInt(pairs - unit) < right - found ? 1 : 0;
    }
    return found;
  }
}
