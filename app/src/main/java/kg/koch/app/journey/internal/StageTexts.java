package kg.koch.app.journey.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.app.chain.CountryFolder;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.StepRecord;

/** What each stage made, as CSV and JSON with a fixed order of rows. */
public final class StageTexts {

  private static final List<String> STAGES =
      List.of("1-collected", "2-checked", "3-linked", "4-measured", "5-protected");

  private final CountryFolder folder;
  private final Path spells;
  private final Path out;

  /**
   * @param spells folder with the stays and statuses of the persons
   */
  public StageTexts(CountryFolder folder, Path spells, Path out) {
    this.folder = folder;
    this.spells = spells;
    this.out = out;
  }

  public void write() throws IOException {
    try (Datasets datasets = Datasets.open(1, "500MB", folder.spill())) {
      for (String stage : STAGES) {
        for (Path step : foldersIn(folder.root().resolve(stage))) {
          writeStep(datasets, step, out.resolve(stage).resolve(nameOf(stage, step)));
        }
      }
      writeStep(datasets, spells, out.resolve("4-measured"));
      for (Path release : foldersIn(folder.releases())) {
        writeStep(datasets, release, out.resolve("6-published"));
      }
    }
  }

  /** A delivery's steps are named by source and period; the later stages have one step only. */
  private String nameOf(String stage, Path step) {
    StepRecord record = Json.read(step.resolve("step.json"), StepRecord.class);
    return switch (stage) {
      case "1-collected" -> deliveryName(record);
      case "2-checked" ->
          deliveryName(
              Json.read(
                  folder
                      .root()
                      .resolve("1-collected")
                      .resolve(record.inputs().get(0))
                      .resolve("step.json"),
                  StepRecord.class));
      default -> "";
    };
  }

  private static String deliveryName(StepRecord record) {
    Map<String, String> told = new TreeMap<>(record.parameters());
    return told.get("source") + "/" + told.get("period");
  }

  private static void writeStep(Datasets datasets, Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = from.relativize(file).toString();
        if (name.startsWith("carried/")) {
          continue; // Sums for the program's next month, of which the tables are made.
        }
        Path target = to.resolve(name.replaceFirst("\\.parquet$", ".csv"));
        Files.createDirectories(target.getParent());
        if (name.endsWith(".parquet")) {
          datasets.copyAsCsv("SELECT * FROM " + Datasets.parquet(file), target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return new ArrayList<>(folders.filter(Files::isDirectory).sorted().toList());
    }
  }
}
