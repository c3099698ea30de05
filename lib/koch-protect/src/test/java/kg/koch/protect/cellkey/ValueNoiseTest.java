package kg.koch.protect.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValueNoiseTest {

  private static final NoiseTable TABLE = NoiseTable.of(NoiseDesign.of(5, 3, 2));
  private static final ValueNoise NOISE =
      new ValueNoise(TABLE, KeyRange.DECIMALS, 0.1, List.of(1.0, 0.5));

  @Property
  void noise_anyAmounts_isWithinTheBoundAndLeavesNoSumBelowZero(
      @ForAll @Size(min = 1, max = 6) List<@DoubleRange(max = 1e6) Double> amounts,
      @ForAll @LongRange(max = NoiseTable.ONE - 1) long key) {
    double noise = noise(key, amounts);
    double largest = amounts.stream().mapToDouble(amount -> amount).max().orElse(0);
    double sum = amounts.stream().mapToDouble(amount -> amount).sum();
    assertThat(Math.abs(noise)).isLessThanOrEqualTo(0.75 * largest + 1e-9);
    assertThat(sum + noise).isGreaterThanOrEqualTo(-1e-9);
  }

  @Test
  void noise_oneAmount_isItsShareTimesTheNoiseOfTheTurnedKey() {
    // 0.91234567 turned by a digit is 0.12345679.
    int drawn = TABLE.noise(1000, 12_345_679, KeyRange.DECIMALS);
    assertThat(noise(91_234_567, List.of(200.0))).isCloseTo(20.0 * drawn, within(1e-9));
  }

  @Test
  void noise_noAmounts_isZero() {
    assertThat(NOISE.noise(0, new KeySums(1, KeyRange.DECIMALS), new LargestValues(1, 2))).isZero();
  }

  @Test
  void of_noiseLargerThanAmounts_isRefused() {
    assertThatThrownBy(() -> new ValueNoise(TABLE, KeyRange.DECIMALS, 0.3, List.of(1.0)))
        .hasMessageContaining("up to 1.5 times");
  }

  private static double noise(long key, List<Double> amounts) {
    KeySums keys = new KeySums(1, KeyRange.DECIMALS);
    LargestValues largest = new LargestValues(1, NOISE.ranks());
    keys.record(0, key);
    amounts.forEach(amount -> largest.record(0, amount));
    return NOISE.noise(0, keys, largest);
  }
}
