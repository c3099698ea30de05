package kg.koch.link.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them, beside patterns that say what a day is. */
class DateFoldingTest {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\s*(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})(?:[T ].*)?\\s*");
  private static final Pattern YEAR_LAST =
      Pattern.compile("\\s*(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})(?:[T ].*)?\\s*");

  @ParameterizedTest
  @CsvSource({
    "1990-05-17, 19900517",
    "17.05.1990, 19900517",
    "7/5/1990, 19900507",
    "19900517, 19900517",
    "1990-05-17T10:30, 19900517",
    "1990-86-17, 19908617"
  })
  void fold_aDay_isItsEightDigits(String text, String digits) {
    assertThat(folded(text)).isEqualTo(digits);
  }

  @Property(tries = 20_000)
  void fold_anyText_isADayWhereThePatternsSaySo(@ForAll("nearlyDays") String text) {
    assertThat(folded(text)).isEqualTo(byPattern(text));
  }

  @Provide
  Arbitrary<String> nearlyDays() {
    Arbitrary<String> part =
        Arbitraries.of("1", "19", "05", "1990", "2", "-", ".", " ", "T", "\n", "x");
    return part.list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join("", parts));
  }

  private static String folded(String text) {
    StringBuilder digits = new StringBuilder();
    for (byte symbol : DateFolding.fold(text)) {
      digits.append((char) ('0' + symbol - Folding.ZERO));
    }
    return digits.toString();
  }

  private static String byPattern(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return first.group(1) + two(first.group(2)) + two(first.group(3));
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() ? last.group(3) + two(last.group(2)) + two(last.group(1)) : "";
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
