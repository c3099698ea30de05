package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a comparison is said with line, key and character. */
class ComparisonFaultsTest {

  private static final String SOURCE = "sources/people.yaml";

  @Test
  void comparison_sound_namesItsFieldsOnceInOrder() {
    SourceLayout.Rule rule =
        catalog("days(birth_date, 2024-01-01)", ">=", "0", "sex == 'F'")
            .read()
            .source("people")
            .rules()
            .get(0);

    assertThat(rule.fields()).containsExactly("birth_date", "sex");
    assertThat(rule.asked()).isEqualTo("days(birth_date, 2024-01-01) >= 0 when sex == 'F'");
  }

  @ParameterizedTest(name = "{0} {1} {2} when {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "birth | < | 2024-01-01 | | 18, left | a field of this source, one of [birth_date, pin, sex, soate]; got 'birth' at character 1",
        "birth_date | =< | 2024-01-01 | | 19, operator | one of [==, !=, <, <=, >, >=, in, not in, COMPULSORY_PAIR, EXCLUSIVE_PAIR]; got '=<'",
        "birth_date | < | 2024-02-30 | | 20, right | a day of the calendar; got '2024-02-30' at character 1",
        "birth_date | < | 5 | | 18, left | two sides of one kind; got DAY and NUMBER",
        "sex | < | 'M' | | 18, left | == or != for TEXT; got <",
        "pin | == | 20102199000001 | | 18, left | two sides of one kind; got PIN and NUMBER",
        "sex | == | 'X' | | 18, left | a code of the list sexes; got 'X'",
        "soate | in | ['41702205000000', '1'] | | 18, left | a code of the list areas; got '1'",
        "sex | in | ['F', 1] | | 20, right | constants of one kind in a list; got '1' at character 7",
        "sex | in | [sex] | | 20, right | a constant in a list; got 'sex' at character 2",
        "birth_date - birth_date | < | 5 | | 18, left | between dates days(first, last); got 'birth_date' at character 14",
        "sex + 1 | < | 5 | | 18, left | a number or a date to begin a sum; got 'sex + 1' at character 1",
        "birth_date + 0.5 | < | 2024-01-01 | | 18, left | a whole number of days beside a date",
        "years(birth_date) | < | 5 | | 18, left | one of the functions days(first, last), age(birth, day), length(field); got 'years'",
        "days(birth_date) | < | 5 | | 18, left | ','; got ')' at character 16",
        "length(birth_date) | < | 5 | | 18, left | a field of text; got 'birth_date'",
        "age(birth_date, 5) | < | 5 | | 18, left | a date or a field of dates; got '5' at character 17",
        "birth_date # 1 | < | 5 | | 18, left | a field, a number, a date, a 'text' or an operator; got '#' at character 12",
        "birth_date 1 | < | 5 | | 18, left | an operator + or -, or the end; got '1' at character 12",
        "1 | < | 2 | | 18, left | a field on at least one side",
        "pin | COMPULSORY_PAIR | 1 | | 18, left | a field on each side of a pair",
        "length(sex) | < | 123456789012345 | | 20, right | a number of at most 14 digits",
        "birth_date | < | 2024-01-01 | sex = 'F' | 21, when | got '=' at character 5",
        "birth_date | < | 2024-01-01 | sex == '' | 21, when | a text of at least one character",
        "birth_date | < | 2024-01-01 | sex == 'F' or pin == pin | 21, when | 'and' or the end; got 'or' at character 12"
      })
  void comparison_atFault_saysWhereAndWhatWasExpected(
      String left, String operator, String right, String when, String place, String said) {
    String line = place.split(",")[0];
    String key = place.split(" ")[1];

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog(left, operator, right, when)::read)
        .withMessageContaining("%s, line %s, field '%s'".formatted(SOURCE, line, key))
        .withMessageContaining(said);
  }

  @Test
  void pair_thatSaysWhatBecomesOfMissingValues_isAtFault() {
    SmallCatalog catalog =
        catalog("pin", "COMPULSORY_PAIR", "birth_date", null)
            .with(SOURCE, "operator:", "missing: NEVER_SKIP\n    operator:");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining("no such key beside COMPULSORY_PAIR");
  }

  @Test
  void rule_thatEndsBeforeItBegins_isAtFault() {
    SmallCatalog catalog =
        new SmallCatalog()
            .with(SOURCE, "kind: RANGE", "kind: RANGE\n    from: 2024-02-01\n    to: 2024-01-31");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining("a day not before 'from'");
  }

  private static SmallCatalog catalog(
      String left, String operator, String right, @Nullable String when) {
    String asked =
        "kind: COMPARISON\n    left: \"%s\"\n    operator: \"%s\"\n    right: \"%s\""
            .formatted(left, operator, right);
    return new SmallCatalog()
        .with(
            SOURCE,
            "kind: PIN_AGREES\n    fields: [pin, sex, birth_date]",
            when == null ? asked : asked + "\n    when: \"" + when + '"');
  }
}
