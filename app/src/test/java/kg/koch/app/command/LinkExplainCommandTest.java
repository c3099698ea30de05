package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs and clusters of made-up records, explained from what linking them wrote. */
class LinkExplainCommandTest {

  @TempDir private static Path folder;
  private static MethodRuns runs = new MethodRuns(Path.of(""));
  private static Path records = Path.of("");
  private static Path linked = Path.of("");

  @BeforeAll
  static void linkOnce() {
    runs = new MethodRuns(folder);
    runs.run(
        "synth-records",
        "--persons=700",
        "--records=1400",
        "--seed=8",
        "--out=" + folder.resolve("made"));
    records = folder.resolve("made").resolve("records.csv");
    linked = folder.resolve("linked");
    Ended ended = runs.run("link", records.toString(), "--id=id", "--out=" + linked);
    assertThat(ended.status()).isZero();
  }

  private static Ended explain(Path file, Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("link", "explain"));
    arguments.addAll(List.of("--records=" + file, "--id=id", "--linked=" + out));
    arguments.addAll(List.of(more));
    return runs.run(arguments.toArray(String[]::new));
  }

  private static Ended explain(String... more) {
    return explain(records, linked, more);
  }

  private static String[] row(String file, int number) throws IOException {
    return Files.readAllLines(linked.resolve(file)).get(number).split(",");
  }

  /** The records of a cluster of at least three. */
  private static List<String> largeCluster() throws IOException {
    Map<String, List<String>> members = new HashMap<>();
    for (String line : Files.readAllLines(linked.resolve("clusters.csv"))) {
      String[] fields = line.split(",");
      members.computeIfAbsent(fields[1], none -> new ArrayList<>()).add(fields[0]);
    }
    return members.values().stream().filter(ids -> ids.size() > 2).findFirst().orElseThrow();
  }

  @Test
  void aPairsColumnsAddUpToTheProbabilityOfItsLink() throws IOException {
    for (int link = 1; link < 200; link += 20) {
      String[] row = row("links.csv", link);
      JsonNode pair =
          JsonMapper.shared().readTree(explain(row[0], row[1], "--json").output()).get("pair");
      double sum = pair.get("prior").asDouble();
      for (JsonNode column : pair.get("columns")) {
        sum += column.get("weight").asDouble();
      }
      assertThat(sum).isCloseTo(pair.get("log_odds").asDouble(), within(0.002));
      assertThat(pair.get("probability").asDouble())
          .isCloseTo(Double.parseDouble(row[2]), within(1e-5));
      assertThat(pair.get("in_one_cluster").asBoolean()).isTrue();
    }
  }

  @Test
  void aPairIsShownAsWrittenWithItsSumInEveryLanguage() throws IOException {
    String[] row = row("links.csv", 1);
    String surname = "";
    for (String line : Files.readAllLines(records)) {
      surname = line.startsWith(row[0] + ",") ? line.split(",")[3] : surname;
    }
    assertThat(explain(row[0], row[1]).output()).contains("Confidential", "sum", surname);
    assertThat(explain(row[0], row[1], "--language=ru").output()).contains("сумма", surname);
    assertThat(explain(row[0], row[1], "--language=ky").output()).contains("жыйынтыгы", surname);
  }

  @Test
  void aClusterIsToldWithAllItsRecordsAndWhereItWouldFallInTwo() throws IOException {
    List<String> members = largeCluster();
    JsonNode cluster =
        JsonMapper.shared().readTree(explain(members.get(0), "--json").output()).get("cluster");
    List<String> told = new ArrayList<>();
    cluster.get("records").forEach(one -> told.add(one.get("record").asString()));
    assertThat(told).containsExactlyInAnyOrderElementsOf(members);
    List<String> halves = new ArrayList<>();
    cluster.get("split").get("one").forEach(one -> halves.add(one.asString()));
    cluster.get("split").get("other").forEach(one -> halves.add(one.asString()));
    assertThat(halves).containsExactlyInAnyOrderElementsOf(members);
    assertThat(explain(members.get(0)).output())
        .contains("Weakest edge", "It would fall most easily into", "Nearest records outside");
  }

  @Test
  void aRecordThatIsLinkedWithNoneIsToldWithTheNearestOnes() throws IOException {
    List<String> linkedIds = new ArrayList<>();
    for (String line : Files.readAllLines(linked.resolve("links.csv"))) {
      linkedIds.addAll(List.of(line.split(",")).subList(0, 2));
    }
    String alone =
        Files.readAllLines(linked.resolve("clusters.csv")).stream()
            .skip(1)
            .map(line -> line.split(",")[0])
            .filter(id -> !linkedIds.contains(id))
            .findFirst()
            .orElseThrow();
    JsonNode cluster =
        JsonMapper.shared().readTree(explain(alone, "--json").output()).get("cluster");
    assertThat(cluster.get("records")).hasSize(1);
    assertThat(cluster.get("nearest_outside")).hasSize(3);
    cluster
        .get("nearest_outside")
        .forEach(one -> assertThat(one.get("probability").asDouble()).isLessThan(0.5));
    assertThat(explain(alone).output()).contains("linked with no other record", "Nearest");
  }

  @Test
  void ofTwoFilesARecordIsNamedWithItsFile() throws IOException {
    List<String> lines = Files.readAllLines(records);
    List<String> left = new ArrayList<>(List.of(lines.get(0)));
    List<String> right = new ArrayList<>(left);
    lines.stream().skip(1).forEach(one -> (one.contains("border") ? left : right).add(one));
    String first = Files.write(folder.resolve("left.csv"), left).toString();
    String second = Files.write(folder.resolve("right.csv"), right).toString();
    Path out = folder.resolve("across");
    runs.run("link", first, second, "--id=id", "--out=" + out);
    String[] link = Files.readAllLines(out.resolve("links.csv")).get(1).split(",");
    Ended ended =
        runs.run(
            "link",
            "explain",
            "1:" + link[0],
            "2:" + link[1],
            "--records=" + first,
            "--records=" + second,
            "--id=id",
            "--linked=" + out);
    assertThat(ended.output()).contains("1:" + link[0], "2:" + link[1], "one cluster of 2 records");
    assertThat(
            runs.run(
                    "link",
                    "explain",
                    link[0],
                    "--records=" + first,
                    "--records=" + second,
                    "--id=id",
                    "--linked=" + out)
                .message())
        .contains("written 1:ID or 2:ID by its file");
  }

  @Test
  void anIdThatIsNotThereIsRefused() {
    Ended ended = explain("nobody");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("a record with the id 'nobody'", "Check the id");
  }

  @Test
  void oneRecordNamedTwiceIsRefused() {
    assertThat(explain("1", "1").status()).isEqualTo(2);
  }

  @Test
  void otherRecordsThanWereLinkedAreRefused() throws IOException {
    List<String> fewer = Files.readAllLines(records).subList(0, 1_000);
    Path other = Files.write(folder.resolve("fewer.csv"), fewer);
    Ended ended = explain(other, linked, "1");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("Name the same files as for ./koch link");
  }

  @Test
  void aFolderThatNothingWasLinkedIntoIsRefused() {
    Ended ended = explain(records, folder.resolve("nowhere"), "1");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("settings.yaml", "Check the path");
  }
}
