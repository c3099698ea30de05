package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up records in a spine, and what a reviewer who is made up decided of them. */
class LinkDecidedSpineCommandTest {

  private static final String HEADER = "id_left,id_right,decision,reviewers,decided";

  @TempDir private static Path folder;
  private static MethodRuns runs = new MethodRuns(Path.of(""));
  private static Path all = Path.of("");
  private static Path first = Path.of("");
  private static Path rest = Path.of("");
  private static List<List<String>> persons = List.of();
  private static List<String> alone = List.of();

  @BeforeAll
  static void linkWithoutDecisions() throws IOException {
    runs = new MethodRuns(folder);
    Path made = folder.resolve("made");
    runs.run("synth-records", "--persons=500", "--records=800", "--seed=5", "--out=" + made);
    all = made.resolve("records.csv");
    List<String> lines = Files.readAllLines(all);
    first = part("first.csv", lines, 1, 640);
    rest = part("rest.csv", lines, 640, lines.size());
    link(first, "undecided");
    Map<String, List<String>> clusters = new LinkedHashMap<>();
    for (String line : rows("undecided/clusters.csv")) {
      String[] fields = line.split(",");
      clusters.computeIfAbsent(fields[1], none -> new ArrayList<>()).add(fields[0]);
    }
    persons = clusters.values().stream().filter(ids -> ids.size() == 2).toList();
    alone =
        clusters.values().stream().filter(ids -> ids.size() == 1).map(ids -> ids.get(0)).toList();
  }

  private static Path part(String name, List<String> lines, int from, int to) throws IOException {
    List<String> some = new ArrayList<>(List.of(lines.get(0)));
    some.addAll(lines.subList(from, to));
    return Files.write(folder.resolve(name), some);
  }

  private static Path link(Path file, String out, String... more) {
    Path to = folder.resolve(out);
    Stream<String> own = Stream.of("link", file.toString(), "--id=id", "--out=" + to);
    Ended ended = runs.run(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
    assertThat(ended.status()).as(ended.message()).isZero();
    return to;
  }

  private static Ended add(String spine, String... more) {
    Stream<String> own =
        Stream.of("link", "add", "--spine=" + folder.resolve(spine), "--out=" + out(spine));
    return runs.run(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
  }

  private static Path out(String spine) {
    return folder.resolve(spine + "-added");
  }

  private static Path export(String spine) {
    Path out = folder.resolve(spine + "-export");
    Ended ended = runs.run("link", "export", "--spine=" + folder.resolve(spine), "--out=" + out);
    assertThat(ended.status()).as(ended.message()).isZero();
    return out;
  }

  private static String decisions(String name, String... rows) {
    return runs.file(
        name, Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new));
  }

  private static String pair(String one, String other, String decision) {
    return String.join(",", one, other, decision, "Reviewer One; Reviewer Two", "2026-11-30");
  }

  private static List<String> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    return lines.subList(1, lines.size());
  }

  private static String keyOf(Path persons, String id) throws IOException {
    return Files.readAllLines(persons).stream()
        .filter(line -> line.startsWith(id + ","))
        .findFirst()
        .orElseThrow()
        .split(",")[1];
  }

  @Test
  void whatIsDecidedFirstHoldsInTheSpineAndInWhatIsAddedToIt() throws IOException {
    String file =
        decisions(
            "first-decisions.csv",
            pair(persons.get(0).get(0), persons.get(0).get(1), "different"),
            pair(alone.get(0), alone.get(1), "same"));
    link(first, "kept-out", "--keep=" + folder.resolve("kept"), "--decisions=" + file);
    Ended added = add("kept", rest.toString(), "--id=id");
    assertThat(added.status()).as(added.message()).isZero();
    Path exported = export("kept");
    Path keys = exported.resolve("persons.csv");
    assertThat(keyOf(keys, alone.get(0))).isEqualTo(keyOf(keys, alone.get(1)));
    assertThat(keyOf(keys, persons.get(0).get(0))).isNotEqualTo(keyOf(keys, persons.get(0).get(1)));
    Path full =
        link(
            all,
            "kept-full",
            "--model=" + folder.resolve("kept"),
            "--decisions=" + exported.resolve("decisions.csv"));
    for (String name : List.of("links.csv", "clusters.csv")) {
      assertThat(exported.resolve(name)).hasSameBinaryContentAs(full.resolve(name));
    }
  }

  @Test
  void decisionsAddedLaterMergeAndSplitWithTheirHistoryKept() throws IOException {
    link(first, "later-out", "--keep=" + folder.resolve("later"));
    String split = pair(persons.get(1).get(0), persons.get(1).get(1), "different");
    String merge = pair(alone.get(2), alone.get(3), "same");
    String file = decisions("later-decisions.csv", split, merge);
    Ended ended = add("later", "--decisions=" + file);
    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(rows("later-added/history.csv"))
        .anyMatch(line -> line.startsWith("2,split,"))
        .anyMatch(line -> line.startsWith("2,merged,"));
    assertThat(rows("later-added/links.csv"))
        .anyMatch(line -> line.endsWith("decided by people,new"))
        .anyMatch(line -> line.endsWith(",removed"));
    Path exported = export("later");
    assertThat(Files.readAllLines(exported.resolve("decisions.csv")))
        .containsExactly(HEADER + ",run,replaced_in_run", split + ",2,", merge + ",2,");
    Path full =
        link(
            first,
            "later-full",
            "--model=" + folder.resolve("later"),
            "--decisions=" + exported.resolve("decisions.csv"));
    for (String name : List.of("links.csv", "clusters.csv")) {
      assertThat(exported.resolve(name)).hasSameBinaryContentAs(full.resolve(name));
    }
  }

  @Test
  void aDecisionTakenBackIsKeptInTheHistoryAndHoldsNoMore() throws IOException {
    Path before = link(first, "back-out", "--keep=" + folder.resolve("back"));
    String one = persons.get(2).get(0);
    String other = persons.get(2).get(1);
    add("back", "--decisions=" + decisions("split.csv", pair(one, other, "different")));
    Ended ended = add("back", "--decisions=" + decisions("unsure.csv", pair(other, one, "unsure")));
    assertThat(ended.status()).as(ended.message()).isZero();
    Path exported = export("back");
    assertThat(exported.resolve("persons.csv"))
        .hasSameBinaryContentAs(before.resolve("persons.csv"));
    assertThat(rows("back-export/decisions.csv"))
        .containsExactly(
            pair(one, other, "different") + ",2,3", pair(other, one, "unsure") + ",3,");
    Path full = link(first, "back-full", "--decisions=" + exported.resolve("decisions.csv"));
    assertThat(full.resolve("clusters.csv"))
        .hasSameBinaryContentAs(folder.resolve("undecided/clusters.csv"));
  }

  @Test
  void aFullRunThatGoesOnKeepsWhatPeopleDecided() throws IOException {
    String file =
        decisions("on.csv", pair(persons.get(3).get(0), persons.get(3).get(1), "different"));
    link(first, "on-out", "--keep=" + folder.resolve("on"), "--decisions=" + file);
    String on = "=" + folder.resolve("on");
    Path again = link(all, "on-again", "--keep" + on, "--previous" + on);
    Path keys = again.resolve("persons.csv");
    assertThat(keyOf(keys, persons.get(3).get(0))).isNotEqualTo(keyOf(keys, persons.get(3).get(1)));
    assertThat(again.resolve("decisions.csv")).exists();
  }

  @Test
  void aDecisionAgainstThoseThatStandIsNamedWithThem() {
    String file =
        decisions(
            "stand.csv",
            pair(alone.get(4), alone.get(5), "same"),
            pair(alone.get(5), alone.get(6), "same"));
    link(first, "stand-out", "--keep=" + folder.resolve("stand"), "--decisions=" + file);
    String against = decisions("against.csv", pair(alone.get(4), alone.get(6), "different"));
    Ended ended = add("stand", "--decisions=" + against);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains(
            "against.csv, line 2: expected decisions that agree with each other; got two persons"
                + " here, but one person by lines 2, 3 of decisions.csv that ./koch link export"
                + " writes.",
            "decided again goes by its later decision");
  }

  @Test
  void aDecisionOfAPairThatStandsAsTwoPersonsByOthersIsNamedWithThem() {
    String file =
        decisions(
            "apart.csv",
            pair(alone.get(4), alone.get(5), "same"),
            pair(alone.get(5), alone.get(6), "different"));
    link(first, "apart-out", "--keep=" + folder.resolve("apart"), "--decisions=" + file);
    String against = decisions("one.csv", pair(alone.get(6), alone.get(4), "same"));
    Ended ended = add("apart", "--decisions=" + against);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains(
            "one.csv, line 2",
            "got one person by line 2 and line 2 of decisions.csv that ./koch link export writes,"
                + " but two persons by line 3 of decisions.csv that ./koch link export writes.");
  }

  @Test
  void aSearchAnswersWithThePersonPeopleDecided() throws IOException {
    String file = decisions("find.csv", pair(alone.get(7), alone.get(8), "same"));
    link(first, "find-out", "--keep=" + folder.resolve("find"), "--decisions=" + file);
    String key = keyOf(folder.resolve("find-out/persons.csv"), alone.get(7));
    Ended ended = runs.run("link", "find", "--spine=" + folder.resolve("find"), "--key=" + key);
    assertThat(ended.output()).contains(alone.get(7), alone.get(8));
  }

  @Test
  void anAdditionOfNothingIsRefused() {
    assertThat(add("kept").status()).isEqualTo(2);
  }

  @Test
  void aDecisionOnARecordThatIsNotThereIsNamedByItsLine() {
    link(first, "none-out", "--keep=" + folder.resolve("none"));
    Ended ended = add("none", "--decisions=" + decisions("none.csv", pair("x", "y", "same")));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("none.csv, line 2: expected the ids of two records of the file or the spine");
  }
}
