package kg.koch.app.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.catalog.CatalogFolder;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.MonthlyFiles;
import kg.koch.synth.SynthSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A made-up country with all defects, whose registers send their files month after month: what is
 * measured and published every month is the same as if everything had come at once.
 */
class MonthAfterMonthTest {

  private static final long SEED = 5;

  @TempDir Path folder;
  private Path growing = Path.of("");
  private Path heldBack = Path.of("");

  @BeforeEach
  void namesFolders() {
    growing = folder.resolve("growing");
    heldBack = folder.resolve("held-back");
  }

  @Test
  void twoMonthsAndThenANewYearWithItsRegisterAreTheSameAsEverythingAtOnce() throws IOException {
    begin(800, 3, "2025-10");
    assertSameAsAtOnce("2025-10");
    assertSameAsAtOnce("2025-11");
    assertSameAsAtOnce("2025-12");
  }

  /** Large enough for provisional figures. */
  @Test
  @Tag("slow")
  void aMonthOfALargerCountryIsTheSameAsEverythingAtOnce() throws IOException {
    begin(70_000, 5, "2025-11");
    assertSameAsAtOnce("2025-11");
  }

  @Test
  void aMonthGoesOnFromWhatTheMonthBeforeCarried() throws IOException {
    begin(300, 3, "2025-11");
    try (Stream<Path> all = Files.walk(growing.resolve("4-measured"))) {
      for (Path file : all.filter(one -> one.endsWith("vintages.bin")).toList()) {
        Files.delete(file);
      }
    }
    deliver("2025-11");
    assertThatThrownBy(() -> run(growing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("vintages.bin");
  }

  /** Makes the country and measures everything before a month. */
  private void begin(int persons, int years, String month) throws IOException {
    Path made = growing.resolve("synth");
    new MadeUpCountry(SynthSettings.endingUsually(persons, years, SEED, Defects.usual(), 2))
        .writeTo(made, (part, done, all) -> {});
    MonthlyFiles files = new MonthlyFiles(made.resolve("deliveries"));
    files.split(2025);
    files.holdBack(YearMonth.parse(month), heldBack);
    run(growing);
  }

  private void deliver(String month) {
    new MonthlyFiles(growing.resolve("synth/deliveries")).deliver(YearMonth.parse(month), heldBack);
  }

  private void assertSameAsAtOnce(String month) throws IOException {
    deliver(month);
    run(growing);
    Path atOnce = folder.resolve("at-once-" + month);
    copy(growing.resolve("synth"), atOnce.resolve("synth"));
    run(atOnce);
    LocalDate until = YearMonth.parse(month).plusMonths(1).atDay(1);
    assertThat(measured(growing, until)).as(month).isEqualTo(measured(atOnce, until));
    assertThat(published(growing, until)).as(month).isEqualTo(published(atOnce, until));
    assertThat(published(growing, until)).as(month).isNotEmpty();
  }

  private static void run(Path data) {
    CountryFolder country = new CountryFolder(data);
    KeyFolder keys = KeyFolder.open(country.keys(), OptionalLong.of(SEED), new SecureRandom());
    Chain chain =
        new Chain(
            country,
            CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))),
            keys,
            2,
            Progress.SILENT);
    chain.collect(data.resolve("synth/deliveries"));
    chain.run();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Every file of the step that measured up to the day, by its path. */
  private static SortedMap<String, String> measured(Path data, LocalDate until) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> steps = Files.list(data.resolve("4-measured"))) {
      for (Path step : steps.toList()) {
        String told = "\"observed-until\" : \"" + until + "\"";
        if (Files.readString(step.resolve("step.json")).contains(told)) {
          bytes.putAll(bytes(data, step));
        }
      }
    }
    return bytes;
  }

  private static SortedMap<String, String> published(Path data, LocalDate until)
      throws IOException {
    SortedMap<String, String> bytes = bytes(data, data.resolve("6-published"));
    bytes.keySet().removeIf(path -> !path.contains(until.toString()));
    return bytes;
  }

  private static SortedMap<String, String> bytes(Path data, Path folder) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            data.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }
}
