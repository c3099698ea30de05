package kg.koch.link.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kg.koch.terms.Sex;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAgreementTest {

  private static final long MOST = 99_999_999_999_999L;

  @ParameterizedTest
  @CsvSource({
    "19900210, 19900210, EQUAL",
    "19900210, 19901002, DAY_AND_MONTH_SWAPPED",
    "19900517, 19900101, FIRST_OF_JANUARY",
    "19900101, 19901231, FIRST_OF_JANUARY",
    "19900517, 19910517, ONE_DIGIT",
    "19900517, 19900571, NEIGHBOURS_SWAPPED",
    "19900517, 19900826, YEAR",
    "19900517, 19851023, NONE"
  })
  void birthDates_agree_asFarAsOneSlipExplains(int date, int other, BirthDateAgreement agreement) {
    assertThat(BirthDateAgreement.of(date, other)).isEqualTo(agreement);
  }

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

  @ParameterizedTest
  @CsvSource({
    "20103199000011, 20103199000011, EQUAL",
    "20103199000011, 20103199000071, ONE_SLIP",
    "20103199000011, 20103199000101, ONE_SLIP",
    "20103199000011, 20103199000202, DIFFERENT"
  })
  void pins_agree_asFarAsOneSlipExplains(long pin, long other, PinAgreement agreement) {
    assertThat(PinAgreement.of(pin, other)).isEqualTo(agreement);
  }

  @Test
  void pin_tellsSexAndDateOfBirthOfItsOwner() {
    long pin = 20103199000011L;
    LocalDate birth = LocalDate.of(1990, 3, 1);
    assertThat(PinAgreement.tellsOf(pin, Sex.MALE, birth)).isTrue();
    assertThat(PinAgreement.tellsOf(pin, Sex.FEMALE, birth)).isFalse();
    assertThat(PinAgreement.tellsOf(pin, Sex.MALE, birth.plusDays(1))).isFalse();
    assertThat(PinAgreement.tellsOf(99, Sex.MALE, birth)).isFalse();
  }
}
