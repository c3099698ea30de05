package kg.koch.app.protect.handover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kg.koch.engine.ledger.Json;
import kg.koch.protect.utility.TableUtility;

/**
 * What protection costs the tables of a release beside what it leaves readers to find out: sums
 * over many cells, for methodologists. It must not be published: sums of a few cells tell of
 * counts.
 *
 * @param tables those protected by threshold and cell key, in the catalog's order
 */
public record UtilityReport(List<TableUtility> tables) {

  /** Its name beside the audit's report. */
  public static final String FILE = "utility.json";

  public UtilityReport {
    tables = List.copyOf(tables);
  }

  /** The report in the folder of an audited step; empty if it is of an older program. */
  public static Optional<UtilityReport> find(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(Json.read(file, UtilityReport.class))
        : Optional.empty();
  }

  /** Writes it beside the audit's report. */
  public void write(Path folder) {
    Json.write(folder.resolve(FILE), this);
  }

  /** A table of it. */
  public Optional<TableUtility> find(String table) {
    return tables.stream().filter(one -> one.table().equals(table)).findFirst();
  }
}
