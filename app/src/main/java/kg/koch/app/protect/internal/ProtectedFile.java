package kg.koch.app.protect.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.FigureInterval;

/**
 * Writes a protected table: dimensions, OBS_VALUE (null when hidden), OBS_STATUS, CONF_STATUS, and
 * LOWER_BOUND and UPPER_BOUND where some figure has limits.
 */
public final class ProtectedFile {

  private final ProtectedTable table;
  private final boolean withIntervals;
  private int next;

  public ProtectedFile(ProtectedTable table) {
    this.table = table;
    this.withIntervals = table.hasIntervals();
  }

  public void write(Datasets datasets, Path file) {
    List<Column> columns = new ArrayList<>();
    table.dimensions().forEach(axis -> columns.add(new Column(axis.id(), Type.TEXT)));
    columns.add(new Column("OBS_VALUE", Type.DOUBLE));
    columns.add(new Column("OBS_STATUS", Type.TEXT));
    columns.add(new Column("CONF_STATUS", Type.TEXT));
    if (withIntervals) {
      columns.add(new Column("LOWER_BOUND", Type.DOUBLE));
      columns.add(new Column("UPPER_BOUND", Type.DOUBLE));
    }
    datasets.write(file, columns, this::fill);
  }

  private int fill(ChunkWriter chunk) {
    int rows = Math.min(chunk.capacity(), table.rows() - next);
    for (int row = 0; row < rows; row++) {
      put(chunk, row, next + row);
    }
    next += rows;
    return rows;
  }

  private void put(ChunkWriter chunk, int at, int row) {
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
    if (withIntervals) {
      put(chunk, axes + 3, at, table.interval(row).map(FigureInterval::lower));
      put(chunk, axes + 4, at, table.interval(row).map(FigureInterval::upper));
    }
  }

  private static void put(ChunkWriter chunk, int column, int at, Optional<Double> limit) {
    if (limit.isPresent()) {
      chunk.setDouble(column, at, limit.get());
    } else {
      chunk.setNull(column, at);
    }
  }
}
