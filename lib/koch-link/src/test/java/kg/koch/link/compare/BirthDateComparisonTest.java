package kg.koch.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;
import kg.koch.link.record.ValuesBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One date of birth, and what becomes of it in registers. */
class BirthDateComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "1990-05-17, 1990-05-18, one slip",
    "1990-05-17, 1909-05-17, one slip",
    "1990-02-10, 1990-10-02, one slip",
    "1990-05-17, 1990-01-01, 1 January for another day",
    "1990-01-01, 1990-01-02, 1 January for another day",
    "1990-05-17, 1991-01-01, different",
    "1990-05-17, 1990-06-18, two digits",
    "1990-05-17, 1990-12-26, same year",
    "1990-05-17, 1975-11-26, different"
  })
  void eachErrorHasItsLevelInEitherOrder(String one, String other, String level) {
    assertThat(level(one, other)).isEqualTo(level);
    assertThat(level(other, one)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-05-17, 1990-12-26, true",
    "1990-05-17, 1991-06-17, true",
    "1990-05-17, 1991-01-01, false",
    "1990-05-17, 1975-11-26, false"
  })
  void markAlike_yearsThatAgreeOrTwoDigitsThatDiffer_areMarked(
      String one, String other, boolean marked) {
    ValuesBuilder values = new ValuesBuilder();
    int[] rows = {code(values, one), code(values, other)};
    BirthDateComparison comparison = comparison(values);
    int[][] sketches = new int[comparison.sketchLength()][2];
    comparison.sketch(rows, 0, sketches, 0);
    comparison.sketch(rows, 1, sketches, 1);
    int[] alike = new int[2];
    comparison.markAlike(sketches, 0, 1, 2, alike);
    assertThat(alike[1] == -1).isEqualTo(marked);
  }

  private static BirthDateComparison comparison(ValuesBuilder values) {
    Field field = new Field("born", FieldKind.BIRTH_DATE, values.build(), new int[] {0, 1, 1});
    return new BirthDateComparison(field, 0);
  }

  private static String level(String one, String other) {
    ValuesBuilder values = new ValuesBuilder();
    int[] rows = {code(values, one), code(values, other)};
    BirthDateComparison comparison = comparison(values);
    return comparison.levels().get(comparison.level(rows, 0, 1, new Scratch()) - 1);
  }

  private static int code(ValuesBuilder values, String date) {
    byte[] utf8 = date.getBytes(StandardCharsets.UTF_8);
    byte[] folded = Folding.fold(FieldKind.BIRTH_DATE, utf8, 0, utf8.length);
    return values.code(folded, 0, folded.length);
  }
}
