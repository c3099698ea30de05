package kg.koch.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.MonthlyFiles;
import kg.koch.synth.SynthSettings;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up country that publishes month after month, with all defects and their repair. */
class TwelveReleasesTest {

  private static final long SEED = 5;

  @TempDir private Path folder;

  /**
   * The gate lets no release pass of which, with all before it, a small count can be worked out; so
   * that twelve are made says that none can. Where counts stay, what was hidden stays hidden.
   */
  @Test
  @Tag("slow")
  void aYearOfReleasesGivesNoSmallCountAwayAndHidesTheSameCells() throws IOException {
    Path made = folder.resolve("synth");
    new MadeUpCountry(SynthSettings.endingUsually(3_000, 3, SEED, Defects.usual(), 2))
        .writeTo(made, (part, done, all) -> {});
    MonthlyFiles files = new MonthlyFiles(made.resolve("deliveries"));
    files.split(2025);
    Path heldBack = folder.resolve("held-back");
    files.holdBack(YearMonth.parse("2025-01"), heldBack);
    List<Release> releases = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      files.deliver(YearMonth.of(2025, month), heldBack);
      releases.add(run());
    }
    assertThat(reports().filter(TwelveReleasesTest::hasElevenBefore)).isNotEmpty();
    for (int month = 1; month < 12; month++) {
      assertThat(sameHidden(releases.get(month - 1), releases.get(month)))
          .as("share of unchanged cells hidden in either of two months that are in both, %d", month)
          .isGreaterThan(0.95);
    }
  }

  private Release run() {
    CountryFolder country = new CountryFolder(folder);
    KeyFolder keys = KeyFolder.open(country.keys(), OptionalLong.of(SEED), new SecureRandom());
    Chain chain =
        new Chain(
            country,
            CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))),
            keys,
            2,
            Progress.SILENT);
    chain.collect(folder.resolve("synth/deliveries"));
    return chain.run();
  }

  private Stream<Path> reports() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("5-audited"))) {
      return all.filter(file -> file.endsWith("audit.json")).toList().stream();
    }
  }

  private static boolean hasElevenBefore(Path report) {
    try {
      String told = Files.readString(report);
      return told.substring(told.indexOf('['), told.indexOf(']')).split(",").length >= 11;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** Of cells whose count did not change, the share of those hidden in either that are in both. */
  private double sameHidden(Release before, Release after) {
    long either = 0;
    long both = 0;
    for (String id : after.metadata().keySet()) {
      boolean isCounted =
          after.metadata().get(id).protection().method().equals("THRESHOLD_AND_CELL_KEY");
      if (isCounted && before.findTable(id).isPresent()) {
        Map<String, Long> counts = counts(before, id);
        counts.entrySet().retainAll(counts(after, id).entrySet());
        counts.keySet().removeIf(cell -> !has(before, id, cell) || !has(after, id, cell));
        for (String cell : counts.keySet()) {
          boolean one = isHidden(before, id, cell);
          boolean other = isHidden(after, id, cell);
          either += one || other ? 1 : 0;
          both += one && other ? 1 : 0;
        }
      }
    }
    assertThat(both).isPositive();
    return (double) both / either;
  }

  /** What was measured, by the codes of each cell. */
  private Map<String, Long> counts(Release release, String table) {
    String step =
        release.lineage().steps().stream()
            .filter(one -> one.stage().equals("measure"))
            .map(Lineage.Step::id)
            .findFirst()
            .orElseThrow();
    Path file = folder.resolve("4-measured").resolve(step).resolve("tables/" + table + ".parquet");
    List<String> dimensions =
        release.findTable(table).orElseThrow().dimensions().stream().map(Dimension::id).toList();
    Map<String, Long> counts = new HashMap<>();
    try (Datasets datasets = Datasets.open(1, "500MB", folder.resolve("spill-of-test"))) {
      datasets.read(
          "SELECT DISTINCT %s, count FROM %s"
              .formatted(
                  dimensions.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")),
                  Datasets.parquet(file)),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              int at = row;
              List<String> codes =
                  IntStream.range(0, dimensions.size())
                      .mapToObj(axis -> String.valueOf(chunk.getText(axis, at)))
                      .toList();
              counts.put(String.join(" ", codes), chunk.getLong(dimensions.size(), row));
            }
          });
    }
    return counts;
  }

  /**
   * Whether the table has all codes of a cell: codes of which nothing is listed it does not have.
   */
  private static boolean has(Release release, String id, String cell) {
    List<Dimension> dimensions = release.findTable(id).orElseThrow().dimensions();
    String[] codes = cell.split(" ");
    return IntStream.range(0, codes.length)
        .allMatch(axis -> dimensions.get(axis).findPosition(codes[axis]).isPresent());
  }

  /** Whether readers see a cell as hidden, by itself or with the group it is in. */
  private static boolean isHidden(Release release, String id, String cell) {
    PublishedTable table = release.findTable(id).orElseThrow();
    String[] codes = cell.split(" ");
    int[] positions =
        IntStream.range(0, codes.length)
            .map(axis -> table.dimensions().get(axis).position(codes[axis]))
            .toArray();
    return switch (release.findMetadata(id).orElseThrow().presence(table, positions)) {
      case LISTED -> table.isHidden(table.findRow(positions).orElseThrow());
      case WITHIN_HIDDEN -> true;
      case ZERO, NOT_PUBLISHED -> false;
    };
  }
}
