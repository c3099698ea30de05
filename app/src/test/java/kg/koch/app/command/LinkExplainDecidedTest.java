package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explanations of made-up records of which people decided: a and b are linked without them and
 * decided to be two persons; c, d and e are linked with nobody and decided to be one.
 */
class LinkExplainDecidedTest {

  @TempDir private static Path folder;
  private static MethodRuns runs = new MethodRuns(Path.of(""));
  private static Path records = Path.of("");
  private static Path linked = Path.of("");
  private static String a = "";
  private static String b = "";
  private static String c = "";
  private static String d = "";
  private static String e = "";

  @BeforeAll
  static void linkTwice() throws IOException {
    runs = new MethodRuns(folder);
    Path made = folder.resolve("made");
    runs.run("synth-records", "--persons=500", "--records=800", "--seed=5", "--out=" + made);
    records = made.resolve("records.csv");
    Path undecided = folder.resolve("undecided");
    runs.run("link", records.toString(), "--id=id", "--out=" + undecided);
    Map<String, List<String>> clusters = new LinkedHashMap<>();
    for (String line : Files.readAllLines(undecided.resolve("clusters.csv"))) {
      String[] fields = line.split(",");
      clusters.computeIfAbsent(fields[1], none -> new ArrayList<>()).add(fields[0]);
    }
    clusters.remove("cluster");
    List<String> two =
        clusters.values().stream().filter(ids -> ids.size() == 2).findFirst().orElseThrow();
    List<String> alone =
        clusters.values().stream().filter(ids -> ids.size() == 1).map(ids -> ids.get(0)).toList();
    a = two.get(0);
    b = two.get(1);
    c = alone.get(0);
    d = alone.get(1);
    e = alone.get(2);
    String file =
        runs.file(
            "decisions.csv",
            "id_left,id_right,decision,reviewers,decided,replaced_in_run",
            a + "," + b + ",same,Гүлнара А.,2026-10-01,2",
            a + "," + b + ",different,Гүлнара А.; Second Reviewer,2026-11-30,",
            c + "," + d + ",same,,,",
            d + "," + e + ",same,Third Reviewer,2026-11-29,",
            d + "," + a + ",different,Third Reviewer,2026-11-28,");
    linked = folder.resolve("linked");
    Ended ended =
        runs.run("link", records.toString(), "--id=id", "--out=" + linked, "--decisions=" + file);
    assertThat(ended.status()).as(ended.message()).isZero();
  }

  private static String explain(String... more) {
    List<String> arguments = new ArrayList<>(List.of("link", "explain"));
    arguments.addAll(List.of("--records=" + records, "--id=id", "--linked=" + linked));
    arguments.addAll(List.of(more));
    Ended ended = runs.run(arguments.toArray(String[]::new));
    assertThat(ended.status()).as(ended.message()).isZero();
    return ended.output();
  }

  @Test
  void aPairSaysWhoDecidedWhatAndWhenBesideItsWaterfall() {
    assertThat(explain(a, b))
        .contains(
            "People decided that they are two persons: Гүлнара А.; Second Reviewer, 2026-11-30.",
            "They are in two clusters.",
            "before reading the records");
  }

  @Test
  void aDecisionWhosePlaceWasTakenIsToldAsOne() {
    assertThat(explain(a, b))
        .contains(
            "People decided that they are one person: Гүлнара А., 2026-10-01. Holds no more: in run"
                + " 2 another decision took its place.");
  }

  @Test
  void aPairSaysWhatFollowsFromDecisionsOnOthers() {
    assertThat(explain(c, e))
        .contains("One person, for people decided %s = %s, %s = %s.".formatted(c, d, d, e));
    assertThat(explain(a, e)).contains("Two persons, for people decided ", d + " ≠ " + a);
  }

  @Test
  void aClusterSaysWhichEdgesHoldAndWhichAreBarred() {
    assertThat(explain(c))
        .containsSubsequence(
            "Edges that hold because people decided so:",
            "%s = %s (who and when is not said)".formatted(c, d),
            "%s = %s (Third Reviewer, 2026-11-29)".formatted(d, e),
            "Edges that are barred because people decided so:",
            "%s ≠ %s (Third Reviewer, 2026-11-28)".formatted(d, a));
  }

  @Test
  void aRecordThatPeopleTookOutIsToldSoBesideItsNearest() {
    assertThat(explain(b))
        .containsSubsequence(
            "Nearest records outside:", a, "People decided that they are two persons");
  }

  @Test
  void aPairOfWhichNothingWasDecidedSaysNothingOfPeople() {
    assertThat(explain(b, c)).doesNotContain("decided");
  }

  @Test
  void programsAreToldTheSame() {
    JsonNode pair = JsonMapper.shared().readTree(explain(a, b, "--json")).get("pair");
    assertThat(pair.get("decided").asString()).isEqualTo("different");
    assertThat(pair.get("decisions")).hasSize(2);
    assertThat(pair.get("decisions").get(0).get("replaced_in_run").asString()).isEqualTo("2");
    assertThat(pair.get("decisions").get(1).get("reviewers").asString())
        .isEqualTo("Гүлнара А.; Second Reviewer");
    JsonNode cluster = JsonMapper.shared().readTree(explain(c, "--json")).get("cluster");
    assertThat(cluster.get("held_by_decisions")).hasSize(2);
    assertThat(cluster.get("barred_by_decisions")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "ky"})
  void namesOfReviewersStandAsTypedInEveryLanguage(String language) {
    assertThat(explain(a, b, "--language=" + language)).contains("Гүлнара А.; Second Reviewer");
  }
}
