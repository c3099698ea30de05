package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linking made-up records of 900 persons, whose truth is known, without a word of settings. */
class LinkCommandTest {

  @TempDir private static Path folder;
  private static MethodRuns runs = new MethodRuns(Path.of(""));
  private static Path made = Path.of("");
  private static Path linked = Path.of("");

  @BeforeAll
  static void linkOnce() {
    runs = new MethodRuns(folder);
    made = folder.resolve("made");
    runs.run(
        "synth-records",
        "--persons=900",
        "--records=1500",
        "--seed=3",
        "--script=mixed",
        "--out=" + made);
    linked = link(made.resolve("records.csv"), "linked");
  }

  private static Path link(Path file, String name, String... more) {
    Path out = folder.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("link", file.toString(), "--id=id"));
    arguments.add("--out=" + out);
    arguments.addAll(List.of(more));
    Ended ended = runs.run(arguments.toArray(String[]::new));
    assertThat(ended.message()).contains("Forecast").contains("records,");
    assertThat(ended.status()).isZero();
    return out;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  @Test
  void mostDuplicatesAreFoundAndFewOthers() {
    Ended ended =
        runs.run(
            "link",
            "evaluate",
            "--clusters=" + linked.resolve("clusters.csv"),
            "--truth=" + made.resolve("truth.csv"));
    double f1 = Double.parseDouble(MethodRuns.column(ended, "f1").get(0));
    assertThat(f1).isGreaterThan(0.95);
  }

  @Test
  void theSettingsItUsedGiveTheSameBytesAgain() {
    Path again =
        link(made.resolve("records.csv"), "again", "--settings=" + linked.resolve("settings.yaml"));
    for (String file : List.of("links.csv", "clusters.csv", "settings.yaml")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(linked.resolve(file));
    }
  }

  @Test
  void theOrderOfRecordsAndTheNumberOfThreadsChangeNoByte() throws IOException {
    List<String> lines = new ArrayList<>(lines(made.resolve("records.csv")));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(1));
    lines.add(0, header);
    Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
    Path out = link(shuffled, "shuffled", "--threads=3");
    for (String file : List.of("links.csv", "clusters.csv", "settings.yaml", "report.html")) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(linked.resolve(file));
    }
  }

  @Test
  void aHigherThresholdGivesAFurtherColumnOfClusters() throws IOException {
    Path out = link(made.resolve("records.csv"), "two", "--threshold=0.5,0.99");
    List<String> lines = lines(out.resolve("clusters.csv"));
    assertThat(lines.get(0)).isEqualTo("id,cluster,cluster_0.99");
    assertThat(lines).hasSize(1_501);
  }

  @Test
  void theReportHasEverySectionAndNeedsNothingFromElsewhere() throws IOException {
    String report = Files.readString(linked.resolve("report.html"));
    assertThat(report)
        .contains(
            "Confidential",
            "Precision and recall",
            "Pairs by weight",
            "Recall by rule held out",
            "capture-recapture",
            "Groups",
            "Clusters that would fall apart",
            "Examples",
            "Estimates",
            "second look",
            "Columns")
        .doesNotContain("<script", "http:", "https:", "NaN", "Infinity", "null");
  }

  @Test
  void examplesShowValuesAsTheyAreWritten() throws IOException {
    String report = Files.readString(linked.resolve("report.html"));
    List<String> shown =
        lines(made.resolve("records.csv")).stream()
            .map(line -> line.split(","))
            .filter(fields -> report.contains("<th scope=\"col\">" + fields[0] + "</th>"))
            .map(fields -> fields[3])
            .toList();
    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(shown).allSatisfy(surname -> assertThat(report).contains(">" + surname));
  }

  @Test
  void drawsAreTheSameWhateverTheThreadsAndHowManyThereAre() throws IOException {
    Path fewer = link(made.resolve("records.csv"), "draws8", "--draws=8", "--threads=1");
    Path many = link(made.resolve("records.csv"), "draws24", "--draws=24", "--threads=2");
    List<String> first = lines(fewer.resolve("draws.csv"));
    List<String> more = lines(many.resolve("draws.csv"));
    assertThat(first).hasSizeGreaterThan(1);
    assertThat(more).startsWith(first.toArray(String[]::new)).hasSizeGreaterThan(first.size());
    assertThat(more.stream().skip(first.size()).map(line -> Integer.valueOf(line.split(",")[1])))
        .allSatisfy(draw -> assertThat(draw).isBetween(9, 24));
    assertThat(Files.readString(many.resolve("report.html")))
        .contains("Uncertain links drawn 24 times");
    assertThat(many.resolve("links.csv")).hasSameBinaryContentAs(linked.resolve("links.csv"));
  }

  @Test
  void aRunWithoutDrawsLeavesNoneOfAnEarlierOne() {
    link(made.resolve("records.csv"), "drawn-once", "--draws=2");
    Path again = link(made.resolve("records.csv"), "drawn-once");
    assertThat(again.resolve("draws.csv")).doesNotExist();
  }

  @Test
  void messagesHaveNoValueOfARecord() throws IOException {
    String message =
        runs.run(
                "link",
                made.resolve("records.csv").toString(),
                "--id=id",
                "--out=" + folder.resolve("quiet"))
            .message();
    String first = lines(made.resolve("records.csv")).get(1);
    assertThat(message).doesNotContain(first.split(",")[3]);
  }

  @Test
  void twoFilesAreLinkedOneToOne() throws IOException {
    List<String> lines = lines(made.resolve("records.csv"));
    String header = lines.get(0);
    List<String> left = new ArrayList<>(List.of(header));
    List<String> right = new ArrayList<>(List.of(header));
    lines.stream().skip(1).forEach(line -> (line.contains("border") ? left : right).add(line));
    Path out = folder.resolve("across");
    Ended ended =
        runs.run(
            "link",
            Files.write(folder.resolve("left.csv"), left).toString(),
            Files.write(folder.resolve("right.csv"), right).toString(),
            "--id=id",
            "--out=" + out);
    assertThat(ended.status()).isZero();
    List<String> ids =
        lines(out.resolve("links.csv")).stream().skip(1).map(one -> one.split(",")[0]).toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }
}
