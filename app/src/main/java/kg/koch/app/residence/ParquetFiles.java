package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.residence.ResidenceColumns;

/** Crossings from Parquet and outcomes to Parquet, through the data engine. */
final class ParquetFiles {

  private static final String MEMORY = "2GB";

  private final int threads;
  private final Path spill;

  ParquetFiles(int threads, Path spill) {
    this.threads = threads;
    this.spill = spill;
  }

  Crossings read(Path file, Observation observed, boolean keepsLines) {
    try (Datasets datasets = Datasets.open(threads, MEMORY, spill)) {
      return new ParquetCrossings(datasets, file, observed, keepsLines).read();
    }
  }

  void write(Judge judge, Persons persons, Path file) {
    boolean numbers = persons.areNumbers();
    List<Column> columns =
        List.of(
            new Column("person", numbers ? Type.LONG : Type.TEXT),
            new Column("date", Type.DATE),
            new Column("arrives", Type.BOOLEAN),
            new Column("days_observed", Type.INT),
            new Column("days_in_country", Type.INT),
            new Column("resident_before", Type.BYTE),
            new Column("resident_after", Type.BYTE),
            new Column("migration", Type.BYTE));
    ParquetRows rows = new ParquetRows(judge, persons);
    try (Datasets datasets = Datasets.open(threads, MEMORY, spill)) {
      datasets.write(
          file,
          columns,
          rows::fill,
          "* EXCLUDE (arrives, days_observed, days_in_country, resident_before, resident_after,"
              + " migration), CASE WHEN arrives THEN 'A' ELSE 'D' END AS direction, days_observed,"
              + " days_in_country, resident_before, resident_after, migration");
    }
  }

  /** Outcomes handed to the engine chunk by chunk. */
  private static final class ParquetRows {

    private final Judge judge;
    private final Persons persons;
    private final Part part = new Part();
    private int nextPart;
    private int next;

    ParquetRows(Judge judge, Persons persons) {
      this.judge = judge;
      this.persons = persons;
    }

    int fill(ChunkWriter chunk) {
      while (next == part.rows && nextPart < judge.parts()) {
        judge.judge(nextPart++, part);
        next = 0;
      }
      int count = Math.min(chunk.capacity(), part.rows - next);
      ResidenceColumns results = part.results;
      for (int at = 0; at < count; at++) {
        int row = next + at;
        if (persons.areNumbers()) {
          chunk.setLong(0, at, part.person[row]);
        } else {
          byte[] text = persons.text(part.person[row]);
          chunk.setText(0, at, new String(text, StandardCharsets.UTF_8));
        }
        chunk.setInt(1, at, part.day[row]);
        chunk.setBoolean(2, at, part.direction[row] == 1);
        chunk.setInt(3, at, results.daysObserved()[row]);
        chunk.setInt(4, at, results.daysInCountry()[row]);
        status(chunk, 5, at, results.residentBefore()[row]);
        status(chunk, 6, at, results.residentAfter()[row]);
        status(chunk, 7, at, results.migration()[row]);
      }
      next += count;
      return count;
    }

    private static void status(ChunkWriter chunk, int column, int row, byte status) {
      if (status < 0) {
        chunk.setNull(column, row);
      } else {
        chunk.setByte(column, row, status);
      }
    }
  }
}
