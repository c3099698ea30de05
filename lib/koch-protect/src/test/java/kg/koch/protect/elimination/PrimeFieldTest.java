package kg.koch.protect.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Fractions as whole numbers modulo the prime 2^31 - 1, and back. */
class PrimeFieldTest {

  @Property
  void aFractionComesBack(
      @ForAll @IntRange(min = -32_767, max = 32_767) int numerator,
      @ForAll @IntRange(min = 1, max = 511) int denominator) {
    assertThat(PrimeField.fraction(PrimeField.of(numerator, denominator)))
        .isEqualTo((double) numerator / denominator);
  }

  @Test
  void aNumberThatIsNoSmallFractionIsRefused() {
    long large = PrimeField.of(32_771, 499);

    assertThatThrownBy(() -> PrimeField.fraction(large))
        .isInstanceOf(LargeFractionException.class)
        .hasMessageContaining("by fractions of small numbers");
  }

  @Property
  void theRestIsThatOfDivision(@ForAll @LongRange(min = 0, max = (1L << 62) - 1) long number) {
    assertThat(PrimeField.rest(number)).isEqualTo(number % PrimeField.PRIME);
  }
}
