package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Datasets;

/**
 * Rows of numbers, gathered and then written; codes are written as numbers and decoded later. A
 * DOUBLE is given by its bits.
 */
final class NumberRows {

  /** Written as null. */
  static final long NULL = Long.MIN_VALUE;

  private final List<Column> types;
  private final long[][] columns;
  private int size;

  NumberRows(List<Column> types) {
    this.types = types;
    this.columns = new long[types.size()][1024];
  }

  void add(long... values) {
    if (size == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], size * 2);
      }
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i][size] = values[i];
    }
    size++;
  }

  int size() {
    return size;
  }

  /** Writes the rows and forgets them. */
  void writeTo(Datasets datasets, Path file) {
    int[] written = new int[1];
    datasets.write(
        file,
        types,
        chunk -> {
          int rows = Math.min(chunk.capacity(), size - written[0]);
          for (int column = 0; column < columns.length; column++) {
            fill(chunk, column, written[0], rows);
          }
          written[0] += rows;
          return rows;
        });
    size = 0;
  }

  private void fill(ChunkWriter chunk, int column, int from, int rows) {
    Column.Type type = types.get(column).type();
    for (int row = 0; row < rows; row++) {
      long value = columns[column][from + row];
      if (value == NULL) {
        chunk.setNull(column, row);
      } else if (type == Column.Type.LONG) {
        chunk.setLong(column, row, value);
      } else if (type == Column.Type.DOUBLE) {
        chunk.setDouble(column, row, Double.longBitsToDouble(value));
      } else {
        chunk.setInt(column, row, (int) value);
      }
    }
  }
}
