package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Pin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country of 4,000 persons and two observed years, with and without defects. */
class MadeUpCountryTest {

  @TempDir static Path folder;

  @BeforeAll
  static void makeUp() {
    write("clean", 7, 2, Defects.none());
    write("usual", 7, 1, Defects.usual());
  }

  private static void write(String name, long seed, int threads, Defects defects) {
    SynthSettings settings = SynthSettings.endingUsually(4_000, 2, seed, defects, threads);
    new MadeUpCountry(settings).writeTo(folder.resolve(name), (part, done, all) -> {});
  }

  @Test
  void sameSettings_otherNumberOfThreads_sameBytes() throws Exception {
    write("usual2", 7, 2, Defects.usual());
    assertThat(hash("usual2")).isEqualTo(hash("usual"));
  }

  @Test
  void otherSeed_otherBytes() throws Exception {
    write("seed8", 8, 2, Defects.usual());
    assertThat(hash("seed8")).isNotEqualTo(hash("usual"));
  }

  @Test
  void pins_noDefects_areWellFormedAgreeAndAreUnique() throws Exception {
    HashSet<String> seen = new HashSet<>();
    for (String[] person : rows(folder.resolve("clean/truth/persons.csv"))) {
      if (!person[1].isEmpty()) {
        Pin pin = Pin.parse(person[1]).orElseThrow();
        assertThat(pin.birthDate().orElseThrow()).hasToString(person[6]);
        assertThat(person[1].charAt(0)).isEqualTo(person[5].equals("F") ? '1' : '2');
        assertThat(seen.add(person[1])).isTrue();
      }
    }
  }

  @Test
  void mothers_areAtLeast16YearsOlder() throws Exception {
    Map<String, String> births = new HashMap<>();
    List<String[]> persons = rows(folder.resolve("clean/truth/persons.csv"));
    persons.forEach(person -> births.put(person[0], person[6]));
    for (String[] person : persons) {
      if (!person[10].isEmpty()) {
        int mother = Integer.parseInt(births.get(person[10]).substring(0, 4));
        assertThat(Integer.parseInt(person[6].substring(0, 4)) - mother).isBetween(16, 48);
      }
    }
  }

  @Test
  void crossings_alternateInOrderOfTime() throws Exception {
    String[] before = {"", "", "", ""};
    for (String[] crossing : rows(folder.resolve("clean/truth/crossings.csv"))) {
      if (crossing[0].equals(before[0])) {
        assertThat(crossing[1]).isGreaterThan(before[1]);
        assertThat(crossing[2]).isNotEqualTo(before[2]);
      }
      before = crossing;
    }
  }

  @Test
  void borderFiles_noDefects_holdEveryTrueCrossingOfTheObservedYears() throws Exception {
    long recorded = 0;
    for (Path file : files("clean", "deliveries/border-crossings")) {
      recorded += lines(file).size() - 1;
    }
    long happened =
        rows(folder.resolve("clean/truth/crossings.csv")).stream()
            .filter(crossing -> crossing[1].compareTo("2024") >= 0)
            .count();
    assertThat(recorded).isEqualTo(happened);
  }

  @Test
  void everyArrivalMissing_noArrivalIsRecorded() throws Exception {
    write("gone", 7, 2, Defects.none().with(Defect.MISSING_ARRIVAL, 1));
    for (Path file : files("gone", "deliveries/border-crossings")) {
      assertThat(rows(file)).noneMatch(crossing -> crossing[6].equals("A"));
    }
  }

  @Test
  void folderWithContent_isRefused() {
    assertThatThrownBy(() -> write("clean", 7, 1, Defects.none()))
        .isInstanceOf(BadInputException.class);
  }

  private static List<Path> files(String name, String part) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(name).resolve(part))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String hash(String name) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : files(name, ".")) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    lines(file).stream().skip(1).forEach(line -> rows.add(line.split(",", -1)));
    return rows;
  }
}
