package kg.koch.app.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.engine.dataset.Datasets;

/** Reads what measurement wrote, as lines of text. */
final class MeasuredFiles {

  private final MeasuredTables measured;
  private final Path spill;

  MeasuredFiles(MeasuredTables measured, Path spill) {
    this.measured = measured;
    this.spill = spill;
  }

  /** Lines of "column column …" of a table's counted cells; {table} stands for the file. */
  List<String> cells(String table, String columns, String where) {
    return lines(measured.table(table), columns + ", count", where + " AND count > 0");
  }

  long count(String table, String where) {
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      return datasets.number(
          "SELECT sum(count) FROM " + Datasets.parquet(measured.table(table)) + " WHERE " + where);
    }
  }

  long number(String table, String sql) {
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      return datasets.number(sql.replace("{table}", Datasets.parquet(measured.table(table))));
    }
  }

  /** The columns of a file, in their order. */
  List<String> columns(Path file) {
    List<String> names = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      datasets.read(
          "SELECT column_name FROM (DESCRIBE SELECT * FROM " + Datasets.parquet(file) + ")",
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              names.add(String.valueOf(chunk.getText(0, row)));
            }
          });
    }
    return names;
  }

  List<String> lines(Path file, String columns, String where) {
    List<String> lines = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      datasets.read(
          "SELECT concat_ws(' ', %s) FROM %s WHERE %s"
              .formatted(columns, Datasets.parquet(file), where),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              lines.add(String.valueOf(chunk.getText(0, row)));
            }
          });
    }
    return lines;
  }
}
