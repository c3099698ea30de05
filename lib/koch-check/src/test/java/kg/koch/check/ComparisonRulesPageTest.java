package kg.koch.check;

import java.nio.file.Path;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of docs/methods; what is found is found here. */
class ComparisonRulesPageTest {

  @TempDir Path folder;

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("comparison-rules", "Rules that compare two sides")
        .answers(
            "Does a row of a delivery keep what its statistician expects of it: a left side, an operator, a right side. For whoever knows a register and writes no program: the rule is a few lines in the source's file of `catalog/sources/`, read and checked at every start, each fault told with line, key and character.")
        .formula(
            """
            ```
            - id: permit-ends-in-time
              kind: COMPARISON
              left: days(issued, ends)
              operator: "<="
              right: 365
              when: sex in ['F', 'M'] and age(born, issued) >= 18
              missing: SKIP_IF_ANY_MISSING
              from: 2024-01-01
              to: 2024-12-31
              severity: WARNING
              instruction: {ky: ..., ru: ..., en: ...}
            ```

            | part of a side | what it is |
            |---|---|
            | `field` | what the row has there |
            | `12`, `12.5` | a number, with at most 14 digits before the point and 4 after it |
            | `2024-03-01` | a day |
            | `'text'` | a text; a quote in it is written twice |
            | `days(first, last)` | days from the first to the last, negative if the last is earlier |
            | `age(birth, day)` | completed years, negative before birth; of who was born on 29 February a year is completed on 1 March |
            | `length(field)` | characters of a text |
            | `a + b - c` | numbers added up, or days added to a date; at most eight |
            | `['A', 'B']` | constants, after `in` and `not in` |

            | operator | it holds if |
            |---|---|
            | `==` `!=` | the sides are alike, or not |
            | `<` `<=` `>` `>=` | numbers, days or moments are in that order; texts and PINs have none |
            | `in` `not in` | the left side is among the constants, or not |
            | `COMPULSORY_PAIR` | both sides have a value, or neither has |
            | `EXCLUSIVE_PAIR` | at most one side has a value |

            Both sides are of one kind: number, day, text or PIN. A moment beside a day stands for its day. Numbers with digits after the point are compared exactly. A code must be one of its list.

            `when`: comparisons joined by `and`; the rule is about rows that have all these values and for which all hold. `missing`: what becomes of a row without a value that the comparison needs. `SKIP_IF_ANY_MISSING` (also if nothing is written): the rule does not apply. `NEVER_SKIP`: an empty number counts as 0 and an empty text as a text without characters; without a day, a moment or a PIN the rule is broken. A field that could not be read is told by the rule `type` alone.

            `from`, `to` (any kind of rule): first and last day in force. A delivery is held to rules that are in force on every day of its period: no row to a rule that was not on its day.
            """)
        .source(
            "The form of left side, operator and right side, the two pairs and the treatment of missing values: DHIS2, User guide, Validation rules. Rules of validity of records: UNECE (2020), Glossary of terms on statistical data editing; Eurostat (2018), Methodology for data validation 2.0, levels 0 and 1.")
        .example(
            "made-up permits",
            """
            The rule above, as an ERROR and without its days, on rows of March 2024:

            ```
            """
                + DeclaredRules.HEADER
                + PERMITS
                + """
            ```

            The second permit is for a day too long, the third is a child's, the fourth has no end.
            """,
            found())
        .limits(
            """
            - One row at a time: what needs other rows is `UNIQUE`, or a rule on the whole delivery.
            - No `or`: write two rules. No multiplication, and no brackets around sums.
            - A list of PINs, or one PIN, cannot be written: nobody's number stands in a declaration.
            """)
        .notWhen(
            "For rules that have a kind of their own (`PIN_AGREES`, `UNIQUE`, `WITHIN_PERIOD` and the others, see check-rules): they say more in fewer words.")
        .command(
            "`./koch deliver`, as all rules of a source. Before it is declared: `./koch check try` (see check-rules).")
        .isInTheDocuments();
  }

  private static final String PERMITS =
      """
      ,,F,1990-02-01,2024-03-01,2025-03-01,,,,
      ,,F,1990-02-01,2024-03-01,2025-03-02,,,,
      ,,M,2010-02-01,2024-03-01,2026-03-01,,,,
      ,,M,1990-02-01,2024-03-01,,,,,
      """;

  private String found() {
    Catalog catalog =
        DeclaredRules.of(
            "left: days(issued, ends)",
            "operator: \"<=\"",
            "right: 365",
            "when: sex in ['F', 'M'] and age(born, issued) >= 18");
    return DeclaredRules.check(folder, catalog, PERMITS).stream()
        .map(
            finding ->
                "line %d, %s: expected %s; got %s"
                    .formatted(finding.line(), finding.field(), finding.expected(), finding.came()))
        .collect(Collectors.joining("\n"));
  }
}
