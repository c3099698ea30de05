package kg.koch.measure.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogBetaTest {

  /** B(2, 3) = 1! 2! / 4!; three values of ln Γ with an error below 1e-13 each. */
  @Test
  void of_twoAndThree_isLogOfATwelfth() {
    assertThat(LogBeta.of(2, 3)).isCloseTo(-Math.log(12), within(3e-13));
  }

  /** B(a, 1) = 1/a. The difference of two ln Γ of size 2e9 would be wrong by 1e-7. */
  @Property
  void of_largeAndOne_keepsItsDigits(@ForAll @DoubleRange(min = 16, max = 1e8) double a) {
    assertThat(LogBeta.of(a, 1)).isCloseTo(-Math.log(a), within(3e-13));
  }

  @Test
  void of_zero_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LogBeta.of(0, 20));
  }
}
