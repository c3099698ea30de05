package kg.koch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

  private static long decimal(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Digits.decimal(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @CsvSource({"12, 120000", "12.5, 125000", "0.0001, 1", "0, 0", "3.1416, 31416"})
  void decimal_number_isItsTenThousandths(String text, long expected) {
    assertThat(decimal(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.", ".5", "-1", "1.23456", "1,5", "1e3", "1.2.3", "NaN"})
  void decimal_anythingElse_isNone(String text) {
    assertThat(decimal(text)).isEqualTo(Digits.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100000000000000", "123456789012345678"})
  void decimal_moreThanFits_isNone(String text) {
    assertThat(decimal(text)).isEqualTo(Digits.NONE);
  }

  @Property
  void decimal_asJavaWritesIt_isRead(@ForAll @LongRange(max = 1_000_000_000_000L) long number) {
    assertThat(decimal(BigDecimal.valueOf(number, 4).toPlainString())).isEqualTo(number);
  }
}
