package kg.koch.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.catalog.CatalogFolder;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.MonthlyFiles;
import kg.koch.synth.SynthSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up country that publishes month after month, with all defects and their repair. */
class TwelveReleasesTest {

  private static final long SEED = 5;

  @TempDir private Path folder;

  /**
   * The gate lets no release pass of which, with all before it, a small count can be worked out; so
   * that twelve are made says that none can. What was hidden stays hidden.
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
          .as("share of cells hidden in either of two months that are hidden in both, %d", month)
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

  private static double sameHidden(Release before, Release after) {
    Set<String> one = new HashSet<>();
    Set<String> other = new HashSet<>();
    for (String id : after.metadata().keySet()) {
      if (before.findTable(id).isPresent()) {
        PublishedTable first = before.findTable(id).orElseThrow();
        PublishedTable second = after.findTable(id).orElseThrow();
        Set<String> periods = periods(first);
        periods.retainAll(periods(second));
        one.addAll(hidden(first, periods));
        other.addAll(hidden(second, periods));
      }
    }
    Set<String> either = new HashSet<>(one);
    either.addAll(other);
    one.retainAll(other);
    return either.isEmpty() ? 1 : (double) one.size() / either.size();
  }

  private static Set<String> periods(PublishedTable table) {
    int time = table.findDimension("TIME_PERIOD").orElseThrow();
    return table.dimensions().get(time).codes().stream()
        .map(code -> code.id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> hidden(PublishedTable table, Set<String> periods) {
    int time = table.findDimension("TIME_PERIOD").orElseThrow();
    return IntStream.range(0, table.rows())
        .filter(table::isHidden)
        .filter(row -> periods.contains(table.code(row, time)))
        .mapToObj(
            row ->
                table.id()
                    + IntStream.range(0, table.dimensions().size())
                        .mapToObj(axis -> table.code(row, axis))
                        .toList())
        .collect(Collectors.toSet());
  }
}
