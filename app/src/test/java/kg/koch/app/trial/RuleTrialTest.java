package kg.koch.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.trial.RuleTrial.Subject;
import kg.koch.app.trial.TriedRule.BrokenRow;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.RuleFile;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Encoding;
import kg.koch.check.Period;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried on a month of made-up crossings. */
class RuleTrialTest {

  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";
  private static final Catalog CATALOG = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
  private static final SourceLayout CROSSINGS = CATALOG.source("border-crossings");

  @TempDir Path folder;
  private final StringBuilder rows = new StringBuilder(HEADER);

  /** Thirty adults, then thirty children, every tenth row with a country there is not. */
  @BeforeEach
  void writeRows() {
    String checkpoint = CATALOG.codeList("checkpoints").reportable().get(0).id();
    for (int row = 1; row <= 60; row++) {
      rows.append(
          ",D%05d,RUS,F,%s,2024-03-05T10:%02d:00,A,%s,%s%n"
              .formatted(
                  row,
                  row <= 30 ? "1990-02-01" : "2015-02-01",
                  row - 1,
                  checkpoint,
                  row % 10 == 0 ? "ZZZ" : "RUS"));
    }
  }

  private RuleTrial tried(String rules) throws IOException {
    Path file = Files.writeString(folder.resolve("march.csv"), rows);
    return RuleTrial.run(
        RuleFile.read("rule.yaml", rules, CROSSINGS, CATALOG),
        CROSSINGS,
        new Subject(
            new DeliveryFile(file, "march.csv"),
            Encoding.UTF_8,
            Period.parse(CROSSINGS.periodicity(), "2024-03").orElseThrow()),
        CATALOG);
  }

  private static String rule(String id, String severity, String... asked) {
    return "id: %s\nkind: COMPARISON\nseverity: %s\ninstruction: {ky: а, ru: а, en: a}\n%s\n"
        .formatted(id, severity, String.join("\n", asked));
  }

  private static String adults(String severity) {
    return rule(
        "adults", severity, "left: age(birth_date, 2024-03-05)", "operator: \">=\"", "right: 18");
  }

  @Test
  void aTrialCountsRowsThatBreakTheRuleAndThoseThatNothingElseRejects() throws IOException {
    RuleTrial trial = tried(adults("ERROR"));

    assertThat(trial.rules().get(0).broken()).isEqualTo(30);
    assertThat(trial.rules().get(0).alone()).isEqualTo(27);
    assertThat(trial.rejectedNow()).isEqualTo(6);
    assertThat(trial.rejectedThen()).isEqualTo(33);
    assertThat(trial.received()).isEqualTo(60);
    assertThat(trial.refusedThen()).isTrue();
  }

  @Test
  void aWarningTriedRejectsNothing() throws IOException {
    RuleTrial trial = tried(adults("WARNING"));

    assertThat(trial.rules().get(0).broken()).isEqualTo(30);
    assertThat(trial.rules().get(0).alone()).isZero();
    assertThat(trial.rejectedThen()).isEqualTo(6);
  }

  @Test
  void aTrialShowsTheFirstTwentyLinesWithWhatTheRuleCompares() throws IOException {
    TriedRule tried = tried(adults("ERROR")).rules().get(0);

    assertThat(tried.first()).hasSize(20).startsWith(new BrokenRow(32, "2015-02-01"));
  }

  @Test
  void aTrialNeverShowsWhatMayNameAPerson() throws IOException {
    String onDocuments =
        rule(
            "documents",
            "ERROR",
            "left: length(document_number)",
            "operator: \">\"",
            "right: 9",
            "when: direction == 'A'");
    TriedRule tried = tried(onDocuments).rules().get(0);

    assertThat(tried.broken()).isEqualTo(60);
    assertThat(tried.first()).hasSize(20).allMatch(row -> row.shown().isEmpty());
  }

  @Test
  void aRuleOfTheNameOfADeclaredOneTakesItsPlace() throws IOException {
    String declared = CROSSINGS.rules().get(0).id();
    RuleTrial trial =
        tried(rule(declared, "ERROR", "left: birth_date", "operator: \"<\"", "right: 1900-01-01"));

    assertThat(trial.rules().get(0).broken()).isEqualTo(60);
    assertThat(trial.rules()).hasSize(1);
  }

  @Test
  void severalRulesAreTriedTogether() throws IOException {
    String two =
        "rules:\n"
            + ("- " + adults("ERROR").strip().replace("\n", "\n  ") + "\n")
            + ("- " + adults("WARNING").strip().replace("adults", "grown").replace("\n", "\n  "));
    RuleTrial trial = tried(two);

    assertThat(trial.rules()).extracting(TriedRule::broken).containsExactly(30L, 30L);
    assertThat(trial.rules().get(0).alone()).isEqualTo(27);
  }

  @Test
  void aRuleNotInForceIsNotAsked() throws IOException {
    TriedRule tried = tried(adults("ERROR") + "from: 2025-01-01\n").rules().get(0);

    assertThat(tried.inForce()).isFalse();
    assertThat(tried.broken()).isZero();
  }

  @Test
  void aRuleAtFaultIsToldWithItsLineAndKey() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> tried(adults("ERROR").replace("birth_date", "born")))
        .withMessageContaining("rule.yaml, line 5, field 'left'")
        .withMessageContaining("a field of this source");
  }
}
