package kg.koch.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.dataset.Datasets;
import kg.koch.synth.Defects;
import kg.koch.synth.MadeUpCountry;
import kg.koch.synth.SynthSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain on a small made-up country: where its PINs are found afterwards. */
class PinsStopAtLinkTest {

  private static final Set<String> IDENTIFIED = Set.of("synth", "1-collected", "2-checked");
  private static final long SEED = 1;

  @TempDir static Path data;
  @TempDir static Path planted;
  private static PinSearch search;

  @BeforeAll
  static void runTheChain() throws IOException {
    CountryFolder folder = new CountryFolder(data);
    Path log = Files.createDirectories(data.resolve("logs")).resolve("chain.log");
    new MadeUpCountry(SynthSettings.endingUsually(2000, 3, SEED, Defects.usual(), 1))
        .writeTo(folder.synth(), (part, done, all) -> {});
    KeyFolder keys = KeyFolder.open(folder.keys(), OptionalLong.of(SEED), new SecureRandom());
    try (PrintWriter out = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
      Chain chain =
          new Chain(
              folder,
              CatalogFolder.read(CatalogFolder.findAbove(Path.of(""))),
              keys,
              1,
              new PrintedProgress(out));
      chain.collect(folder.synth().resolve("deliveries"));
      chain.run();
    }
    search = new PinSearch(folder.synth().resolve("deliveries"), planted);
  }

  @Test
  void theDeliveriesHoldThePinsOfEverybody() {
    assertThat(search.pins()).hasSizeGreaterThan(2000);
  }

  @Test
  void everyStagePastLinkLeftFilesToSearch() {
    for (String stage : List.of("3-linked", "4-measured", "5-protected", "6-published")) {
      assertThat(data.resolve(stage)).as(stage).isNotEmptyDirectory();
    }
  }

  @Test
  void noFilePastCheckHoldsAPin() {
    assertThat(search.filesWithPins(data, IDENTIFIED)).isEmpty();
  }

  @Test
  void aPlantedPinIsFoundAsTextAsNumberAndAsFraction() throws IOException {
    String pin = search.pins().get(0);
    Path folder = Files.createDirectories(planted.resolve("files"));
    Files.writeString(folder.resolve("a.log"), "person " + pin + " was read\n");
    try (Datasets datasets = Datasets.open(1, "500MB", planted)) {
      datasets.copy("SELECT CAST(" + pin + " AS BIGINT) AS x", folder.resolve("number.parquet"));
      datasets.copy("SELECT CAST(" + pin + " AS DOUBLE) AS x", folder.resolve("fraction.parquet"));
      datasets.copy("SELECT '" + pin + "' AS x", folder.resolve("text.parquet"));
      datasets.copy("SELECT 'none' AS x", folder.resolve("without.parquet"));
    }
    assertThat(search.filesWithPins(folder, Set.of()))
        .containsExactly("a.log", "fraction.parquet", "number.parquet", "text.parquet");
  }
}
