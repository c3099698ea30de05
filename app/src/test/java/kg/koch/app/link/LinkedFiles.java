package kg.koch.app.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;

/** Reads what linkage wrote, as lines of text. */
final class LinkedFiles {

  static final List<String> NAMES =
      List.of("persons", "registrations", "crossings", "moves", "births", "deaths");

  private final LinkedEvents linked;
  private final Path spill;

  LinkedFiles(LinkedEvents linked, Path spill) {
    this.linked = linked;
    this.spill = spill;
  }

  /** Values of each row with one space between them, in the file's order. */
  List<String> rows(String dataset, String columns) {
    return lines("SELECT concat_ws(' ', " + columns + ") FROM " + file(dataset));
  }

  /** Names and types of a dataset's columns. */
  List<String> columns(String dataset) {
    return lines(
        "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM "
            + file(dataset)
            + ")");
  }

  /** Every value of every column, as text. */
  List<String> values(String dataset) {
    return lines(
        "SELECT DISTINCT unnest([COLUMNS(*)::VARCHAR]) FROM " + file(dataset) + " ORDER BY 1");
  }

  long fact(String name) {
    return ((Number) java.util.Objects.requireNonNull(linked.facts().get(name))).longValue();
  }

  private String file(String dataset) {
    return Datasets.parquet(linked.files(dataset));
  }

  private List<String> lines(String sql) {
    List<String> lines = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      datasets.read(
          sql,
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              lines.add(String.valueOf(chunk.getText(0, row)));
            }
          });
    }
    return lines;
  }
}
