package kg.koch.measure.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogGammaTest {

  /** Values of ln Γ to 16 digits; 1e-14 relative is some 50 units in the last place. */
  @ParameterizedTest
  @CsvSource({
    "0.001, 6.907178885383853",
    "0.03125, 3.4484891277979584",
    "0.5, 0.5723649429247",
    "3.7, 1.428072326665388",
    "16, 27.899271383840894",
    "1000000, 12815504.569147611"
  })
  void of_knownArguments_isAsTabulated(double x, double expected) {
    assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-14 * Math.max(1, expected) * 10));
  }

  @Test
  void of_five_isLogOfTwentyFour() {
    assertThat(LogGamma.of(5)).isCloseTo(Math.log(24), within(1e-13));
  }

  /** Γ(x + 1) = x Γ(x); both sides carry an error near 1e-14 of their size, at most 1e5 here. */
  @Property
  void of_oneMore_multipliesByTheArgument(@ForAll @DoubleRange(min = 0.01, max = 1e4) double x) {
    assertThat(LogGamma.of(x + 1) - LogGamma.of(x)).isCloseTo(Math.log(x), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void of_noPositiveNumber_isRefused(double x) {
    assertThatIllegalArgumentException().isThrownBy(() -> LogGamma.of(x));
  }
}
