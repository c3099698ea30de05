package kg.koch.link.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigitSlipTest {

  private static final long MOST = 99_999_999_999_999L;

  @Property
  void slip_betweenANumberAndItselfWithOneDigitChanged_isOneDigit(
      @ForAll @LongRange(max = MOST) long number,
      @ForAll @IntRange(max = 13) int place,
      @ForAll @IntRange(min = 1, max = 9) int more) {
    long unit = Math.round(Math.pow(10, place));
    long digit = number / unit % 10;
    long changed = number + ((digit + more) % 10 - digit) * unit;
    assertThat(DigitSlip.between(number, changed)).isEqualTo(DigitSlip.ONE_DIGIT);
  }

  @Property
  void slip_betweenANumberAndItselfWithNeighboursSwapped_isThatUnlessTheyAreEqual(
      @ForAll @LongRange(max = MOST) long number, @ForAll @IntRange(max = 12) int place) {
    long unit = Math.round(Math.pow(10, place));
    long low = number / unit % 10;
    long high = number / unit / 10 % 10;
    long swapped = number + (high - low) * unit + (low - high) * unit * 10;
    assertThat(DigitSlip.between(number, swapped))
        .isEqualTo(low == high ? DigitSlip.NONE : DigitSlip.NEIGHBOURS_SWAPPED);
  }

  @Property
  void neighbours_areOneSlipAway_andNoneIsNamedTwice(
      @ForAll @LongRange(min = 1, max = MOST) long number) {
    assertThat(DigitSlip.neighbours(number).boxed().toList())
        .doesNotHaveDuplicates()
        .allSatisfy(
            other ->
                assertThat(DigitSlip.between(number, other))
                    .isIn(DigitSlip.ONE_DIGIT, DigitSlip.NEIGHBOURS_SWAPPED));
  }

  @Test
  void neighbours_ofANumberOfThreeDigits_areAllThereAre() {
    // 27 with a digit changed, 2 with neighbours swapped.
    assertThat(DigitSlip.neighbours(123).boxed()).hasSize(29).contains(213L, 132L, 23L, 193L);
  }

  @Property
  void slip_doesNotDependOnWhichNumberComesFirst(
      @ForAll @LongRange(max = MOST) long number, @ForAll @LongRange(max = MOST) long other) {
    assertThat(DigitSlip.between(number, other)).isEqualTo(DigitSlip.between(other, number));
  }
}
