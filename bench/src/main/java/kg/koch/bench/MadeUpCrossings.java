package kg.koch.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;

/**
 * Made-up crossings of 2016 to 2025, about 4.5 a person: short trips, seasons and long stays.
 * Directions alternate; there is one crossing a person and day at most. Same number, same rows.
 */
final class MadeUpCrossings {

  static final LocalDate OBSERVED_UNTIL = LocalDate.of(2026, 1, 1);
  private static final int FIRST = (int) LocalDate.of(2016, 1, 1).toEpochDay();
  private static final int END = (int) OBSERVED_UNTIL.toEpochDay();
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final int wanted;
  private int made;
  private long state = 20_260_101L;
  private long person;
  private int day = END;
  private int left;
  private int sequence;
  private boolean arrives;
  private int initial;

  MadeUpCrossings(int wanted) {
    this.wanted = wanted;
  }

  /** Writes the same rows as CSV and Parquet, in order of time, as a border service holds them. */
  void write(Datasets datasets, Path csv, Path parquet) {
    Path byPerson = csv.resolveSibling("by-person.parquet");
    List<Column> columns =
        List.of(
            new Column("person", Type.LONG),
            new Column("date", Type.DATE),
            new Column("arrives", Type.BOOLEAN),
            new Column("sequence", Type.INT),
            new Column("initial", Type.BYTE));
    datasets.write(byPerson, columns, this::fill);
    datasets.copy(
        "SELECT person, date, CASE WHEN arrives THEN 'A' ELSE 'D' END AS direction, sequence,"
            + " initial FROM "
            + Datasets.parquet(byPerson)
            + " ORDER BY date, person",
        parquet);
    datasets.execute(
        "COPY (FROM "
            + Datasets.parquet(parquet)
            + ") TO "
            + Datasets.text(csv.toString())
            + " (FORMAT csv, HEADER)");
  }

  private int fill(ChunkWriter chunk) {
    int rows = Math.min(chunk.capacity(), wanted - made);
    for (int row = 0; row < rows; row++) {
      next();
      chunk.setLong(0, row, person);
      chunk.setInt(1, row, day);
      chunk.setBoolean(2, row, arrives);
      chunk.setInt(3, row, sequence);
      chunk.setByte(4, row, (byte) initial);
    }
    made += rows;
    return rows;
  }

  private void next() {
    int onward = left > 0 ? day + gap() : END;
    if (onward >= END) {
      person++;
      day = FIRST + below(END - FIRST);
      left = 1 + below(14);
      sequence = 1;
      arrives = below(2) == 0;
      initial = below(20) == 0 ? (arrives ? 1 : 0) : (arrives ? 0 : 1);
      return;
    }
    day = onward;
    left--;
    sequence++;
    arrives = !arrives;
  }

  private int gap() {
    int kind = below(10);
    if (kind < 4) {
      return 1 + below(30);
    }
    return kind < 8 ? 60 + below(240) : 300 + below(700);
  }

  private int below(int bound) {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) bound);
  }
}
