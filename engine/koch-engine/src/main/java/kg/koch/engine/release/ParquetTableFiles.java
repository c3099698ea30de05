package kg.koch.engine.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.FigureInterval;

/**
 * Tables in Parquet: one TEXT column a dimension, OBS_VALUE (DOUBLE, null when hidden), OBS_STATUS
 * and CONF_STATUS (TEXT), and where some value has limits LOWER_BOUND and UPPER_BOUND (DOUBLE, null
 * where this one has none). Safe for several threads: each call opens an engine of its own.
 */
public final class ParquetTableFiles implements TableFiles {

  private static final String MEMORY = "512MB";

  private final Path spill;

  /**
   * @param spill folder for what does not fit in memory
   */
  public ParquetTableFiles(Path spill) {
    this.spill = spill;
  }

  @Override
  public String extension() {
    return ".parquet";
  }

  @Override
  public void write(Path file, PublishedTable table) {
    List<Column> columns = new ArrayList<>();
    table.dimensions().forEach(axis -> columns.add(new Column(axis.id(), Column.Type.TEXT)));
    columns.add(new Column("OBS_VALUE", Column.Type.DOUBLE));
    columns.add(new Column("OBS_STATUS", Column.Type.TEXT));
    columns.add(new Column("CONF_STATUS", Column.Type.TEXT));
    if (table.hasIntervals()) {
      columns.add(new Column("LOWER_BOUND", Column.Type.DOUBLE));
      columns.add(new Column("UPPER_BOUND", Column.Type.DOUBLE));
    }
    boolean withIntervals = table.hasIntervals();
    int[] next = new int[1];
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      datasets.write(file, columns, chunk -> fill(chunk, table, withIntervals, next));
    }
  }

  private static int fill(
      ChunkWriter chunk, PublishedTable table, boolean withIntervals, int[] next) {
    int rows = Math.min(chunk.capacity(), table.rows() - next[0]);
    for (int row = 0; row < rows; row++) {
      put(chunk, row, table, next[0] + row);
      if (withIntervals) {
        putInterval(chunk, row, table, next[0] + row);
      }
    }
    next[0] += rows;
    return rows;
  }

  private static void put(ChunkWriter chunk, int at, PublishedTable table, int row) {
    int axes = table.dimensions().size();
    for (int axis = 0; axis < axes; axis++) {
      chunk.setText(axis, at, table.code(row, axis));
    }
    if (table.isHidden(row)) {
      chunk.setNull(axes, at);
    } else {
      chunk.setDouble(axes, at, table.value(row).orElseThrow());
    }
    chunk.setText(axes + 1, at, table.observationStatus(row));
    chunk.setText(axes + 2, at, table.confidentialityStatus(row));
  }

  private static void putInterval(ChunkWriter chunk, int at, PublishedTable table, int row) {
    int lower = table.dimensions().size() + 3;
    put(chunk, lower, at, table.interval(row).map(FigureInterval::lower));
    put(chunk, lower + 1, at, table.interval(row).map(FigureInterval::upper));
  }

  private static void put(ChunkWriter chunk, int column, int at, Optional<Double> limit) {
    if (limit.isPresent()) {
      chunk.setDouble(column, at, limit.get());
    } else {
      chunk.setNull(column, at);
    }
  }

  @Override
  public PublishedTable read(Path file, TableMetadata metadata) {
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      return new ParquetTableReader(datasets, file, metadata).read();
    }
  }
}
