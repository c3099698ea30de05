package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up records of 900 persons, four in five of them first and the rest added. */
class LinkSpineCommandTest {

  @TempDir private static Path folder;
  private static MethodRuns runs = new MethodRuns(Path.of(""));
  private static Path all = Path.of("");
  private static Path first = Path.of("");
  private static Path rest = Path.of("");
  private static Path spine = Path.of("");
  private static Path added = Path.of("");

  @BeforeAll
  static void keepAndAdd() throws IOException {
    runs = new MethodRuns(folder);
    Path made = folder.resolve("made");
    runs.run(
        "synth-records",
        "--persons=900",
        "--records=1500",
        "--seed=3",
        "--script=mixed",
        "--out=" + made);
    all = made.resolve("records.csv");
    List<String> lines = Files.readAllLines(all);
    first = part("first.csv", lines, 1, 1_200);
    rest = part("rest.csv", lines, 1_200, lines.size());
    spine = keep(first, "spine");
    added = folder.resolve("added");
    assertThat(add(rest, spine, added).status()).isZero();
  }

  private static Path part(String name, List<String> lines, int from, int to) throws IOException {
    List<String> some = new ArrayList<>(List.of(lines.get(0)));
    some.addAll(lines.subList(from, to));
    return Files.write(folder.resolve(name), some);
  }

  private static Path keep(Path file, String name, String... more) {
    Path kept = folder.resolve(name);
    Ended ended =
        link(file, name + "-out", Stream.concat(Stream.of("--keep=" + kept), Stream.of(more)));
    assertThat(ended.message()).contains("keys given");
    assertThat(ended.status()).isZero();
    return kept;
  }

  private static Ended link(Path file, String out, Stream<String> more) {
    Stream<String> own =
        Stream.of("link", file.toString(), "--id=id", "--out=" + folder.resolve(out));
    return runs.run(Stream.concat(own, more).toArray(String[]::new));
  }

  private static Ended add(Path file, Path to, Path out) {
    return runs.run("link", "add", file.toString(), "--id=id", "--spine=" + to, "--out=" + out);
  }

  private static Path export(Path of, String name) {
    Path out = folder.resolve(name);
    Ended ended = runs.run("link", "export", "--spine=" + of, "--out=" + out);
    assertThat(ended.status()).as(ended.message()).isZero();
    return out;
  }

  @Test
  void anAdditionGivesTheBytesOfAFullRunWithTheSameWeights() {
    Path standing = export(spine, "standing");
    Ended full = link(all, "full", Stream.of("--model=" + spine));
    assertThat(full.status()).as(full.message()).isZero();
    for (String file : List.of("links.csv", "clusters.csv")) {
      assertThat(standing.resolve(file))
          .hasSameBinaryContentAs(folder.resolve("full").resolve(file));
    }
  }

  @Test
  void anAdditionSaysWhatItChanged() throws IOException {
    assertThat(Files.readAllLines(added.resolve("links.csv")))
        .hasSizeGreaterThan(100)
        .startsWith("id_left,id_right,probability,weight,rule,change")
        .anyMatch(line -> line.endsWith(",new"));
    assertThat(Files.readAllLines(added.resolve("persons.csv"))).hasSizeGreaterThan(300);
    assertThat(Files.readAllLines(added.resolve("history.csv")))
        .startsWith("run,event,key,other_key,records")
        .anyMatch(line -> line.startsWith("2,created,person-"));
  }

  @Test
  void theSameInputsAndPastGiveTheSameBytes() throws IOException {
    Path again = keep(first, "again");
    add(rest, again, folder.resolve("again-added"));
    for (String file : names(spine)) {
      if (!file.equals("lock")) {
        assertThat(again.resolve(file)).hasSameBinaryContentAs(spine.resolve(file));
      }
    }
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFullRunThatGoesOnKeepsTheKeysOfPersonsWhoStayTheSame() throws IOException {
    Path next = keep(all, "next", "--previous=" + spine);
    List<String> before = Files.readAllLines(export(spine, "before").resolve("persons.csv"));
    List<String> after = Files.readAllLines(export(next, "after").resolve("persons.csv"));
    long kept = before.stream().filter(after::contains).count();
    assertThat(kept).isGreaterThan(before.size() * 9L / 10);
  }

  @Test
  void aSpineIsReplacedOnlyByARunThatGoesOnFromIt() {
    Path own = keep(first, "own");
    Ended refused = link(first, "refused", Stream.of("--keep=" + own));
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.message()).contains("one that holds a spine", "--previous");
    keep(first, "own", "--previous=" + own);
    assertThat(export(own, "own-export").resolve("history.csv")).exists();
  }

  @Test
  void aRecordAddedTwiceIsRefusedWithItsLine() {
    Ended ended = add(rest, spine, folder.resolve("twice"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("rest.csv, line 2, field 'id'", "one that was added before");
  }

  @Test
  void aFileThatLacksAColumnIsRefused() {
    String file = runs.file("few.csv", "id,surname", "new,Asanov");
    Ended ended = add(Path.of(file), spine, folder.resolve("few"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("expected the column 'given_name'", "few.csv");
  }

  @Test
  void aFolderThatIsNoSpineIsRefused() {
    Ended ended = add(rest, folder.resolve("made"), folder.resolve("none"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("a folder that ./koch link --keep made");
  }

  @Test
  void aSpineWithOneByteChangedIsRefusedAndNotAddedTo() throws IOException {
    Path damaged = keep(first, "damaged");
    for (String name : List.of("trained-000001.bin", "records-000001.bin", "persons-000001.bin")) {
      Path file = damaged.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (long at : List.of(3L, whole.length / 2L, whole.length - 30L)) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          bytes.seek(at);
          bytes.write(whole[(int) at] ^ 1);
        }
        Ended ended = add(rest, damaged, folder.resolve("damaged-out"));
        assertThat(ended.status()).as("%s, byte %d: %s", name, at, ended.message()).isEqualTo(3);
        assertThat(ended.message()).contains("a spine as it was written", name);
        Files.write(file, whole);
      }
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 5));
      assertThat(add(rest, damaged, folder.resolve("damaged-out")).message()).contains("cut short");
      Files.write(file, whole);
    }
    assertThat(add(rest, damaged, folder.resolve("damaged-out")).status()).isZero();
  }

  @Test
  void whatAKilledRunLeftBehindChangesNothing() throws IOException {
    Path killed = keep(first, "killed");
    Files.writeString(killed.resolve("records-000002.bin"), "half");
    Files.writeString(killed.resolve("spine.txt.part"), "half");
    assertThat(add(rest, killed, folder.resolve("killed-out")).status()).isZero();
    assertThat(export(killed, "killed-export").resolve("links.csv"))
        .hasSameBinaryContentAs(export(spine, "whole-export").resolve("links.csv"));
  }

  @Test
  void aPersonIsFoundWithReasons() throws IOException {
    String[] line = Files.readAllLines(first).get(1).split(",", -1);
    String[] columns = Files.readAllLines(first).get(0).split(",", -1);
    List<String> arguments = new ArrayList<>(List.of("link", "find", "--spine=" + spine));
    for (int column = 3; column < columns.length; column++) {
      if (!line[column].isEmpty() && !columns[column].equals("sex")) {
        arguments.add(columns[column] + "=" + line[column]);
      }
    }
    Ended text = runs.run(arguments.toArray(String[]::new));
    assertThat(text.status()).as(text.message()).isZero();
    assertThat(text.output())
        .startsWith(line[0] + "  person-")
        .contains("prior", "surname", "same");
    arguments.add("--json");
    Ended json = runs.run(arguments.toArray(String[]::new));
    assertThat(json.output()).contains("\"candidates\"", "\"probability\"", "\"reasons\"");
  }

  @Test
  void aKeySaysWhoHasIt() throws IOException {
    String[] line = Files.readAllLines(added.resolve("persons.csv")).get(1).split(",");
    Ended ended = runs.run("link", "find", "--spine=" + spine, "--key=" + line[1]);
    assertThat(ended.output()).startsWith(line[1] + " ").contains(line[0]);
    Ended unknown = runs.run("link", "find", "--spine=" + spine, "--key=person-0000000000000000");
    assertThat(unknown.status()).isEqualTo(3);
  }

  @Test
  void underALinkageKeyPersonsHaveOtherKeysAndAdditionsNeedIt() throws IOException {
    String key = runs.file("linkage.key", "ab".repeat(32));
    Path keyed = keep(first, "keyed", "--linkage-key=" + key);
    assertThat(Files.readAllLines(folder.resolve("keyed-out/persons.csv")))
        .doesNotContainAnyElementsOf(
            Files.readAllLines(folder.resolve("spine-out/persons.csv")).stream().skip(1).toList());
    Ended without = add(rest, keyed, folder.resolve("without"));
    assertThat(without.status()).isEqualTo(3);
    assertThat(without.message()).contains("the linkage key under which");
    Ended with =
        runs.run(
            "link",
            "add",
            rest.toString(),
            "--id=id",
            "--spine=" + keyed,
            "--out=" + folder.resolve("with"),
            "--linkage-key=" + key);
    assertThat(with.status()).as(with.message()).isZero();
  }
}
