package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulesets of VTL become rules of border crossings, or are refused where they cannot. */
class CheckImportVtlCommandTest {

  private static final String SIGNATURE =
      "define datapoint ruleset crossings (variable birth_date as born, crossed_at, direction,"
          + " document_number, sex) is";

  @TempDir private Path folder;
  private MethodRuns runs;

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private MethodRuns.Ended read(String... rules) {
    String script =
        runs.file("crossings.vtl", SIGNATURE, String.join(";\n", rules), "end datapoint ruleset;");
    return runs.run("check", "import-vtl", script, "--source", "border-crossings");
  }

  @Test
  void aRuleWithConditionCodeAndLevelIsDeclaredAsIs() {
    MethodRuns.Ended ended =
        read(
            "old: when direction = \"A\" and sex in {\"F\", \"M\"} then born >= cast(\"1900-01-01\", date)"
                + " errorcode \"Check the date of birth\" errorlevel \"Warning\"");

    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(ended.output())
        .isEqualTo(
            """
            rules:
              - id: "old"
                kind: COMPARISON
                left: "birth_date"
                operator: ">="
                right: "1900-01-01"
                when: "direction == 'A' and sex in ['F', 'M']"
                severity: WARNING
                instruction: {ky: "Check the date of birth", ru: "Check the date of birth", en: "Check the date of birth"}
            """);
  }

  @Test
  void severalPartsAreSeveralRulesAndARuleWithoutANameHasTheRulesetsName() {
    MethodRuns.Ended ended =
        read(
            "length(document_number) > 4 and length(document_number) <= 20 - 2",
            "born <> crossed_at");

    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(ended.output())
        .contains("id: \"crossings-1-1\"", "id: \"crossings-1-2\"", "id: \"crossings-2\"")
        .contains("right: \"20 - 2\"", "operator: \"!=\"", "severity: ERROR");
  }

  @Test
  void whatWasImportedCanBeTried() {
    String rules = runs.file("rules.yaml", read("born <= crossed_at").output());
    String delivery =
        runs.file(
            "march.csv",
            "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country",
            ",D1,RUS,F,2024-03-06,2024-03-05T10:00:00,A,x,RUS");

    assertThat(
            runs.run(
                    "check",
                    "try",
                    "--source",
                    "border-crossings",
                    "--rule",
                    rules,
                    "--period",
                    "2024-03",
                    delivery)
                .output())
        .contains("Rows that break it: 1");
  }

  @Test
  void numbersOfErrorLevelsNeedToBeTold() {
    String script =
        runs.file(
            "levels.vtl",
            SIGNATURE,
            "low: born <= crossed_at errorlevel 1;",
            "high: born <> crossed_at errorlevel 5",
            "end datapoint ruleset;");

    MethodRuns.Ended refused =
        runs.run("check", "import-vtl", script, "--source", "border-crossings");
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.message()).contains("line 2", "--errors-from");
    assertThat(
            runs.run(
                    "check",
                    "import-vtl",
                    script,
                    "--source",
                    "border-crossings",
                    "--errors-from",
                    "3")
                .output())
        .containsSubsequence("low", "severity: WARNING", "high", "severity: ERROR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "born <= crossed_at or sex = \"F\" | line 2 | comparisons joined by and; got 'born<=crossed_atorsex=\"F\"' at character 1",
        "length(document_number) * 2 > 4 | line 2 | got 'length(document_number)*2' at character 1",
        "length(document_number) - (length(document_number) - 1) > 4 | line 2 | got 'length(document_number)-1' at character 28",
        "upper(sex) = \"F\" | line 2 | got 'upper(sex)' at character 1",
        "birth_date <= crossed_at | line 2 | a variable of the ruleset, one of [born, crossed_at",
        "not (born <= crossed_at) | line 2 | comparisons joined by and",
        "sex = \"X\" | line 2 | a code of the list sexes",
        "born = \"F\" | line 2 | two sides of one kind",
        "born <= | line 3 | VTL 2.1",
        "born <= crossed_at errorlevel \"Fatal\" | line 2 | errorlevel \"Error\" or \"Warning\""
      })
  void whatARuleCannotSayIsRefusedWithItsPlace(String rule, String line, String said) {
    MethodRuns.Ended ended = read(rule);

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains(line, said);
  }

  @Test
  void statementsThatAreNoRulesetAreRefused() {
    String script = runs.file("other.vtl", "a := b + c;");

    MethodRuns.Ended ended =
        runs.run("check", "import-vtl", script, "--source", "border-crossings");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("define datapoint ruleset");
  }
}
