package kg.koch.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people, spreadsheets and R write them, in units of 10^-8. */
class DecimalTextTest {

  private static long exact(String text) {
    return DecimalText.units(text.toCharArray(), 0, text.length(), 8, true);
  }

  @ParameterizedTest
  @CsvSource({
    "0.58471185,58471185",
    "0.5,50000000",
    ".5,50000000",
    "0,0",
    "1.,100000000",
    "5e-05,5000",
    "5.7E-6,570",
    "0.500000000000000000000,50000000",
    "+0.25,25000000",
    "-0.25,-25000000",
    "90000000000,9000000000000000000"
  })
  void aNumberIsReadToItsLastDigit(String text, long units) {
    assertThat(exact(text)).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "NA",
        "0,5",
        "1.2.3",
        "0x1p3",
        "1e",
        "0.123456789",
        "90000000001",
        "1e400",
        "1e-999999999",
        "1e999999999",
        "NaN",
        "Infinity",
        "1 000"
      })
  void aTextThatIsNoSuchNumberIsNone(String text) {
    assertThat(exact(text)).isEqualTo(DecimalText.NONE);
  }

  @Test
  void aPartOfATextIsReadAlone() {
    assertThat(DecimalText.units("xx0.75yy".toCharArray(), 2, 4, 8, true)).isEqualTo(75_000_000);
  }

  @ParameterizedTest
  @CsvSource({"0.000000015,2", "0.000000025,2", "0.0000000251,3", "1e-12,0"})
  void moreDigitsAreRoundedToEvenWhereThatIsAskedFor(String text, long units) {
    assertThat(DecimalText.units(text.toCharArray(), 0, text.length(), 8, false)).isEqualTo(units);
  }
}
