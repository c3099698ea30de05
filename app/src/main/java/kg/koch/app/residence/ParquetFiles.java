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

  Crossings read(Path file, Observation observed) {
    try (Datasets datasets = Datasets.open(threads, MEMORY, spill)) {
      return new ParquetCrossings(datasets, file, observed).read();
    }
  }

  void write(Outcomes outcomes, Path file) {
    boolean numbers = outcomes.persons().areNumbers();
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
    ParquetRows rows = new ParquetRows(outcomes);
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

    private final Outcomes outcomes;
    private int next;

    ParquetRows(Outcomes outcomes) {
      this.outcomes = outcomes;
    }

    int fill(ChunkWriter chunk) {
      int count = Math.min(chunk.capacity(), outcomes.rows() - next);
      ResidenceColumns results = outcomes.results();
      boolean numbers = outcomes.persons().areNumbers();
      for (int at = 0; at < count; at++) {
        int row = next + at;
        if (numbers) {
          chunk.setLong(0, at, outcomes.person()[row]);
        } else {
          byte[] text = outcomes.persons().bytes(outcomes.person()[row]);
          chunk.setText(0, at, new String(text, StandardCharsets.UTF_8));
        }
        chunk.setInt(1, at, outcomes.day()[row]);
        chunk.setBoolean(2, at, outcomes.direction()[row] == 1);
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
