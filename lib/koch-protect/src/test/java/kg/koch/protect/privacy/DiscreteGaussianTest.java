package kg.koch.protect.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec: Canonne, Kamath and Steinke (2020), definition 1: p(v) proportional to exp(-v² / 2 s²). */
class DiscreteGaussianTest {

  private static final int DRAWS = 40_000;

  @ParameterizedTest
  @CsvSource({"2,1", "1,4", "48,1", "7,3"})
  void draws_many_haveTheProbabilities(long top, long bottom) {
    DiscreteGaussian noise = noise(top, bottom, "many");
    Map<Long, Integer> seen = new HashMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      seen.merge(noise.next(), 1, Integer::sum);
    }
    double variance = (double) top / bottom;
    double sum = IntStream.rangeClosed(-200, 200).mapToDouble(v -> weight(v, variance)).sum();
    for (int v = -20; v <= 20; v++) {
      double p = weight(v, variance) / sum;
      // Five standard deviations of a share, for 41 shares; and one draw where a share is nothing.
      assertThat((double) seen.getOrDefault((long) v, 0))
          .as("draws of %d", v)
          .isCloseTo(DRAWS * p, within(5 * Math.sqrt(DRAWS * p * (1 - p)) + 1));
    }
  }

  private static double weight(int v, double variance) {
    return Math.exp(-v * v / (2 * variance));
  }

  @Test
  void draws_hardlyAnyVariance_areZero() {
    // exp(-1 / (2 / 1000)) is 10^-217.
    DiscreteGaussian noise = noise(1, 1000, "hardly any");
    assertThat(IntStream.range(0, 100).mapToLong(draw -> noise.next())).containsOnly(0L);
  }

  @Test
  void draws_sameQuestion_areTheSame() {
    assertThat(ten("one")).isEqualTo(ten("one"));
  }

  @Test
  void draws_anotherQuestion_areOthers() {
    assertThat(ten("one")).isNotEqualTo(ten("another"));
  }

  private static long[] ten(String question) {
    DiscreteGaussian noise = noise(50, 1, question);
    return IntStream.range(0, 10).mapToLong(draw -> noise.next()).toArray();
  }

  @Property
  void below_anyBound_isBelowIt(@ForAll @LongRange(min = 1) long bound) {
    BigInteger drawn = bits("below").below(BigInteger.valueOf(bound));
    assertThat(drawn).isBetween(BigInteger.ZERO, BigInteger.valueOf(bound - 1));
  }

  @Test
  void below_seven_drawsEachAsOften() {
    SecretBits bits = bits("seven");
    int[] seen = new int[7];
    for (int draw = 0; draw < 70_000; draw++) {
      seen[bits.below(BigInteger.valueOf(7)).intValue()]++;
    }
    for (int count : seen) {
      // The standard deviation of a seventh of 70,000 is 93.
      assertThat((double) count).isCloseTo(10_000, within(465.0));
    }
  }

  @Test
  void secret_ofAnotherLength_isRefused() {
    assertThatThrownBy(() -> new SecretBits(new byte[16], new byte[1]))
        .hasMessageContaining("a secret of 32 bytes; got 16");
  }

  @Test
  void variance_ofZero_isRefused() {
    assertThatThrownBy(() -> noise(0, 1, "none")).hasMessageContaining("above 0");
  }

  private static DiscreteGaussian noise(long top, long bottom, String question) {
    return new DiscreteGaussian(
        BigInteger.valueOf(top), BigInteger.valueOf(bottom), bits(question));
  }

  private static SecretBits bits(String question) {
    return new SecretBits(new byte[SecretBits.BYTES], question.getBytes(StandardCharsets.UTF_8));
  }
}
