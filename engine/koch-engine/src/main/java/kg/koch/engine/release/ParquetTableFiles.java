package kg.koch.engine.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableFiles;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;
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
    List<byte[][]> codes = table.dimensions().stream().map(ParquetTableFiles::codes).toList();
    int[] next = new int[1];
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      datasets.write(file, columns, chunk -> fill(chunk, table, codes, withIntervals, next));
    }
  }

  private static byte[][] codes(Dimension axis) {
    return axis.codes().stream()
        .map(code -> code.id().getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  private static int fill(
      ChunkWriter chunk,
      PublishedTable table,
      List<byte[][]> codes,
      boolean withIntervals,
      int[] next) {
    int rows = Math.min(chunk.capacity(), table.rows() - next[0]);
    for (int axis = 0; axis < codes.size(); axis++) {
      chunk.setTexts(axis, texts(codes.get(axis), table, axis, next[0], rows));
    }
    int statuses = codes.size() + 1;
    chunk.setTexts(statuses, texts(table::observationStatus, next[0], rows));
    chunk.setTexts(statuses + 1, texts(table::confidentialityStatus, next[0], rows));
    for (int row = 0; row < rows; row++) {
      put(chunk, row, table, next[0] + row);
      if (withIntervals) {
        putInterval(chunk, row, table, next[0] + row);
      }
    }
    next[0] += rows;
    return rows;
  }

  private static byte[][] texts(
      byte[][] codes, PublishedTable table, int axis, int start, int rows) {
    byte[][] texts = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      texts[row] = codes[table.position(start + row, axis)];
    }
    return texts;
  }

  private static byte[][] texts(IntFunction<String> status, int start, int rows) {
    byte[][] texts = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      texts[row] = status.apply(start + row).getBytes(StandardCharsets.UTF_8);
    }
    return texts;
  }

  private static void put(ChunkWriter chunk, int at, PublishedTable table, int row) {
    int axes = table.dimensions().size();
    if (table.isHidden(row)) {
      chunk.setNull(axes, at);
    } else {
      chunk.setDouble(axes, at, table.value(row).orElseThrow());
    }
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
