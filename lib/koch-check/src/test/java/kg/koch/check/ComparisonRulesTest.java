package kg.koch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing a comparison can ask, of a row that keeps it and of one that does not. */
class ComparisonRulesTest {

  @TempDir Path folder;

  /** holder, employer, sex, born, issued, ends, arrived, fee, paid, number. */
  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "born | == | 1990-02-01 | ,,,1990-02-01,,,,,, | true",
        "born | == | 1990-02-01 | ,,,1990-02-02,,,,,, | false",
        "born | != | issued | ,,,2024-03-01,2024-03-01,,,,, | false",
        "born | < | issued | ,,,2024-02-29,2024-03-01,,,,, | true",
        "born | < | issued | ,,,2024-03-01,2024-03-01,,,,, | false",
        "born | <= | issued | ,,,2024-03-01,2024-03-01,,,,, | true",
        "born | <= | issued | ,,,2024-03-02,2024-03-01,,,,, | false",
        "ends | > | issued | ,,,,2024-03-01,2024-03-02,,,, | true",
        "ends | > | issued | ,,,,2024-03-01,2024-03-01,,,, | false",
        "ends | >= | issued + 30 | ,,,,2024-03-01,2024-03-31,,,, | true",
        "ends | >= | issued + 30 | ,,,,2024-03-01,2024-03-30,,,, | false",
        "ends - 366 | <= | issued | ,,,,2024-03-01,2025-03-02,,,, | true",
        "ends - 366 | <= | issued | ,,,,2024-03-01,2025-03-03,,,, | false",
        "days(issued, ends) | <= | 365 | ,,,,2024-03-01,2025-03-01,,,, | true",
        "days(issued, ends) | <= | 364 | ,,,,2024-03-01,2025-03-01,,,, | false",
        "days(arrived, issued) | >= | 0 | ,,,,2024-03-01,,2024-03-01T23:59:59,,, | true",
        "arrived | <= | issued | ,,,,2024-03-01,,2024-03-01T23:59:59,,, | true",
        "arrived | == | arrived | ,,,,,,2024-03-01T23:59:59,,, | true",
        "age(born, issued) | >= | 18 | ,,,2006-03-01,2024-03-01,,,,, | true",
        "age(born, issued) | >= | 18 | ,,,2006-03-02,2024-03-01,,,,, | false",
        "age(born, 2024-02-28) | == | 15 | ,,,2008-02-29,,,,,, | true",
        "age(born, issued) | >= | 0 | ,,,2024-03-02,2024-03-01,,,,, | false",
        "length(number) | == | 5 | ,,,,,,,,,Өскөн | true",
        "length(number) | == | 6 | ,,,,,,,,,Өскөн | false",
        "fee | <= | paid + 0.5 | ,,,,,,,12.5,12, | true",
        "fee | <= | paid + 0.5 | ,,,,,,,12.5001,12, | false",
        "fee - paid | == | -1.25 | ,,,,,,,0.75,2, | true",
        "paid | == | 99999999999998 + 1 | ,,,,,,,,99999999999999, | true",
        "paid + fee | < | 0 - 99999999999999 | ,,,,,,,0.1,-9999999999999, | false",
        "sex | == | 'F' | ,,F,,,,,,, | true",
        "sex | != | 'F' | ,,F,,,,,,, | false",
        "number | == | 'it''s' | ,,,,,,,,,it's | true",
        "number | in | ['A1', 'B2'] | ,,,,,,,,,B2 | true",
        "number | in | ['A1', 'B2'] | ,,,,,,,,,C3 | false",
        "paid | not in | [0, 999] | ,,,,,,,,999, | false",
        "paid | not in | [0, 999] | ,,,,,,,,998, | true",
        "born | in | [1900-01-01, 1999-09-09] | ,,,1999-09-09,,,,,, | true",
        "holder | != | employer | 20102199000001,20102199000001,,,,,,,, | false",
        "holder | != | employer | 20102199000001,20102199000002,,,,,,,, | true",
        "issued | COMPULSORY_PAIR | ends | ,,,,2024-03-01,2024-03-02,,,, | true",
        "issued | COMPULSORY_PAIR | ends | ,,,,,,,,, | true",
        "issued | COMPULSORY_PAIR | ends | ,,,,2024-03-01,,,,, | false",
        "issued | COMPULSORY_PAIR | ends | ,,,,,2024-03-01,,,, | false",
        "fee | EXCLUSIVE_PAIR | paid | ,,,,,,,1,, | true",
        "fee | EXCLUSIVE_PAIR | paid | ,,,,,,,,, | true",
        "fee | EXCLUSIVE_PAIR | paid | ,,,,,,,1,1, | false"
      })
  void comparison_ofARow_holdsOrNot(
      String left, String operator, String right, String row, boolean holds) {
    Catalog catalog = rule(left, operator, right);

    assertThat(check(catalog, row).isEmpty()).isEqualTo(holds);
  }

  @Test
  void comparison_emptyFieldUnderSkip_doesNotApply() {
    assertThat(check(rule("paid", ">", "0"), ",,,,,,,,,")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "an empty number is 0 | paid + 1 | == | 1 | true",
        "an empty text is short | length(number) | > | 0 | false",
        "an empty text is no text | number | == | 'A1' | false",
        "an empty day satisfies nothing | born | < | 2024-01-01 | false",
        "an empty day satisfies not even unlike | born | != | 2024-01-01 | false",
        "an empty PIN satisfies nothing | holder | != | employer | false"
      })
  void comparison_emptyFieldUnderNeverSkip_isHeldToIt(
      String story, String left, String operator, String right, boolean holds) {
    Catalog catalog =
        DeclaredRules.of(
            "left: \"" + left + '"',
            "operator: \"" + operator + '"',
            "right: \"" + right + '"',
            "missing: NEVER_SKIP");

    assertThat(check(catalog, ",,F,,,,,,,").isEmpty()).as(story).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "women who paid | ,,F,,,,,,5, | false",
        "no woman | ,,M,,,,,,5, | true",
        "paid nothing | ,,F,,,,,,0, | true",
        "sex not known | ,,,,,,,,5, | true",
        "women with a number | ,,F,,,,,,5,A1 | true"
      })
  void condition_ofTwoParts_tellsWhomTheRuleIsAbout(String story, String row, boolean holds) {
    Catalog catalog =
        DeclaredRules.of(
            "left: length(number)",
            "operator: \">\"",
            "right: 0",
            "when: sex == 'F' and paid > 0",
            "missing: NEVER_SKIP");

    assertThat(check(catalog, row).isEmpty()).as(story).isEqualTo(holds);
  }

  @Test
  void comparison_unreadableField_isLeftToTheRuleOfItsType() {
    List<Finding> found = check(rule("born", "<", "issued"), ",,,30.02.1990,2024-03-01,,,,,");

    assertThat(found).extracting(Finding::rule).containsExactly(BuiltInRules.TYPE);
  }

  @Test
  void comparison_broken_tellsFieldsExpectationAndWhatCame() {
    List<Finding> found = check(rule("born", "<", "issued"), ",,,2024-03-02,2024-03-01,,,,,");

    assertThat(found)
        .containsExactly(
            new Finding(
                2,
                "born+issued",
                "asked",
                Severity.ERROR,
                "born < issued",
                "2024-03-02 | 2024-03-01"));
  }

  /** The delivery is of March 2024. */
  @ParameterizedTest
  @CsvSource({
    "from: 2024-03-01, false",
    "from: 2024-03-02, true",
    "from: 2024-04-01, true",
    "to: 2024-03-31, false",
    "to: 2024-03-30, true",
    "to: 2024-02-29, true"
  })
  void rule_notInForceOnEveryDayOfThePeriod_isNotAsked(String validity, boolean holds) {
    Catalog catalog = DeclaredRules.of("left: paid", "operator: \">\"", "right: 0", validity);

    assertThat(check(catalog, ",,,,,,,,0,").isEmpty()).isEqualTo(holds);
  }

  private static Catalog rule(String left, String operator, String right) {
    return DeclaredRules.of(
        "left: \"" + left + '"', "operator: \"" + operator + '"', "right: \"" + right + '"');
  }

  private List<Finding> check(Catalog catalog, String row) {
    return DeclaredRules.check(folder, catalog, row + "\n");
  }
}
