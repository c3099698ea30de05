package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.command.MethodRuns.Ended;
import kg.koch.app.review.ReviewSet;
import kg.koch.app.review.ReviewSetFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs written for people, and what they decided taken back, on made-up records. */
class LinkReviewCommandTest {

  private static final int PAIRS = 30;

  @TempDir private static Path folder;
  private static MethodRuns runs = new MethodRuns(Path.of(""));
  private static String records = "";
  private static ReviewSet set = new ReviewSet("", "", 0, List.of(), List.of(), List.of());

  @BeforeAll
  static void linkOnce() {
    runs = new MethodRuns(folder);
    runs.run(
        "synth-records",
        "--persons=600",
        "--records=1000",
        "--seed=3",
        "--out=" + folder.resolve("made"));
    records = folder.resolve("made/records.csv").toString();
    assertThat(link("linked", "--review=" + PAIRS).status()).isZero();
    set = ReviewSetFile.read(folder.resolve("linked/review.json")).set();
  }

  private static Ended link(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("link", records, "--id=id", "--out=" + folder.resolve(out)));
    arguments.addAll(List.of(more));
    return runs.run(arguments.toArray(String[]::new));
  }

  @Test
  void thePairsAreShownAsWritten() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(records));
    ReviewSet.Pair pair = set.pairs().get(0);
    String line =
        lines.stream().filter(one -> one.startsWith(pair.idLeft() + ",")).findFirst().orElseThrow();
    assertThat(List.of(line.split(",", -1))).containsAll(pair.left());
  }

  @Test
  void thereAreAsManyPairsAsAskedFor() {
    assertThat(set.pairs()).hasSize(PAIRS);
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("linked/review.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theSameRecordsGiveTheSameSet() {
    link("again", "--review=" + PAIRS);
    assertThat(folder.resolve("again/review.json"))
        .hasSameBinaryContentAs(folder.resolve("linked/review.json"));
  }

  @Test
  void withoutTheOptionNoSetIsWritten() {
    link("plain");
    assertThat(folder.resolve("plain/review.json")).doesNotExist();
  }

  /** Half the pairs are decided against what the linkage said; every one of them holds. */
  @Test
  void whatWasDecidedHoldsInLinksAndClusters() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id_left,id_right,decision"));
    Map<String, Boolean> decided = new HashMap<>();
    for (ReviewSet.Pair pair : distinctRecords(set)) {
      boolean same = !set.strata().get(pair.stratum()).linked();
      decided.put(pair.idLeft() + "," + pair.idRight(), same);
      lines.add(pair.idLeft() + "," + pair.idRight() + (same ? ",same" : ",different"));
    }
    String file = runs.file("against.csv", lines.toArray(String[]::new));
    assertThat(link("against", "--decisions=" + file).status()).isZero();
    Map<String, String> clusters = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("against/clusters.csv"))) {
      clusters.put(line.split(",")[0], line.split(",")[1]);
    }
    assertThat(decided)
        .isNotEmpty()
        .allSatisfy(
            (pair, same) ->
                assertThat(
                        clusters.get(pair.split(",")[0]).equals(clusters.get(pair.split(",")[1])))
                    .isEqualTo(same));
  }

  /** Two halves of the records linked one to one; pairs are decided against the linkage. */
  @Test
  void whatWasDecidedHoldsInLinksAcrossTwoFiles() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(records));
    List<String> first = new ArrayList<>(lines.subList(0, 500));
    List<String> second = new ArrayList<>(lines.subList(500, lines.size()));
    second.add(0, lines.get(0));
    List<String> files =
        List.of(
            runs.file("first.csv", first.toArray(String[]::new)),
            runs.file("second.csv", second.toArray(String[]::new)));
    across(files, "across", "--review=" + PAIRS);
    ReviewSet both = ReviewSetFile.read(folder.resolve("across/review.json")).set();
    List<String> decided = new ArrayList<>(List.of("id_left,id_right,decision"));
    for (ReviewSet.Pair pair : distinctRecords(both)) {
      boolean linked = both.strata().get(pair.stratum()).linked();
      decided.add(pair.idLeft() + "," + pair.idRight() + (linked ? ",different" : ",same"));
    }
    String file = runs.file("both.csv", decided.toArray(String[]::new));
    across(files, "decided", "--decisions=" + file);
    List<String> links =
        Files.readAllLines(folder.resolve("decided/links.csv")).stream()
            .map(line -> line.replaceAll("^([^,]*,[^,]*),.*", "$1"))
            .toList();
    assertThat(decided.subList(1, decided.size()))
        .isNotEmpty()
        .allMatch(
            line ->
                links.contains(line.replaceAll(",(same|different)$", ""))
                    == line.endsWith(",same"));
  }

  private static void across(List<String> files, String out, String option) {
    Ended ended =
        runs.run(
            "link", files.get(0), files.get(1), "--id=id", "--out=" + folder.resolve(out), option);
    assertThat(ended.status()).isZero();
  }

  /** Pairs of which no record is in another: no decisions on them contradict each other. */
  private static List<ReviewSet.Pair> distinctRecords(ReviewSet set) {
    List<String> seen = new ArrayList<>();
    List<ReviewSet.Pair> pairs = new ArrayList<>();
    for (ReviewSet.Pair pair : set.pairs()) {
      if (!seen.contains(pair.idLeft()) && !seen.contains(pair.idRight())) {
        pairs.add(pair);
        seen.add(pair.idLeft());
        seen.add(pair.idRight());
      }
    }
    return pairs;
  }

  @Test
  void aLinkThatPeopleDecidedSaysSo() throws IOException {
    ReviewSet.Pair pair = set.pairs().get(0);
    String file =
        runs.file(
            "one.csv", "id_left,id_right,decision", pair.idLeft() + "," + pair.idRight() + ",same");
    link("one", "--decisions=" + file);
    assertThat(Files.readAllLines(folder.resolve("one/links.csv")))
        .anyMatch(
            line ->
                line.contains(pair.idLeft())
                    && line.contains(pair.idRight())
                    && line.endsWith(",1.000000,,decided by people"));
  }

  @Test
  void decisionsThatContradictEachOtherAreNamedByTheirLines() {
    String file =
        runs.file(
            "contradiction.csv",
            "id_left,id_right,decision",
            "1,2,same",
            "2,3,same",
            "1,3,different");
    Ended ended = link("contradiction", "--decisions=" + file);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains(
            "line 4: expected decisions that agree with each other;"
                + " got two persons here, but one person by lines 2, 3.");
  }

  @Test
  void aRecordThatIsNotThereIsNamedByItsLine() {
    String file = runs.file("unknown.csv", "id_left,id_right,decision", "1,none,same");
    Ended ended = link("unknown", "--decisions=" + file);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("line 2: expected the ids of two records of the file");
  }

  @Test
  void anotherWordThanADecisionIsRefused() {
    String file = runs.file("word.csv", "id_left,id_right,decision", "1,2,perhaps");
    Ended ended = link("word", "--decisions=" + file);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("field 'decision'", "[, different, same, unsure]");
  }

  @Test
  void aNegativeNumberOfPairsIsABadArgument() {
    Ended ended = link("negative", "--review=-1");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--review: expected one pair or more; got -1");
  }

  /** Of 50 links in the band 10 were reviewed and 9 of them right: 90 %, and 5 of 50 false. */
  @Test
  void theReportTellsPrecisionByWeightBand() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id_left,id_right,decision,reviewers,decided,agreed,band,linked,chosen,stratum_pairs");
    for (int pair = 0; pair < 10; pair++) {
      String decision = pair == 0 ? "different" : "same";
      lines.add(
          "%d,%d,%s,A; B,2026-03-02T12:00:00Z,true,20 and more,true,false,50"
              .formatted(2 * pair + 1, 2 * pair + 2, decision));
    }
    String file = runs.file("bands.csv", lines.toArray(String[]::new));
    assertThat(link("bands", "--decisions=" + file).status()).isZero();
    assertThat(Files.readString(folder.resolve("bands/report.html")))
        .contains("Precision by weight band", "20 and more", "90.0", "10 of 10")
        .contains("False among 50 links: 5 (")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void decisionsByHandGiveNoTable() throws IOException {
    String file = runs.file("hand.csv", "id_left,id_right,decision", "1,2,different");
    link("hand", "--decisions=" + file);
    assertThat(Files.readString(folder.resolve("hand/report.html")))
        .doesNotContain("Precision by weight band");
  }

  @Test
  void strataThatContradictThemselvesAreRefused() {
    String heading =
        "id_left,id_right,decision,reviewers,decided,agreed,band,linked,chosen,stratum_pairs";
    String file =
        runs.file(
            "strata.csv",
            heading,
            "1,2,same,A,,,20 and more,true,false,50",
            "3,4,same,A,,,20 and more,true,false,60");
    Ended ended = link("strata", "--decisions=" + file);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("line 3, field 'stratum_pairs'");
  }
}
