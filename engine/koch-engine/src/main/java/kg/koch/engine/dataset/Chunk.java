package kg.koch.engine.dataset;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of rows being read. Valid only until the reader returns. Text is slow (0.3 million values
 * a second): let SQL turn codes into numbers where speed matters. Dates and timestamps are read as
 * numbers: cast them in SQL ({@code d - DATE '1970-01-01'}, {@code epoch_us(t)}).
 */
public final class Chunk {

  private final int rows;
  private final DuckDBReadableVector[] vectors;

  Chunk(DuckDBDataChunkReader chunk) {
    this.rows = (int) chunk.rowCount();
    this.vectors = new DuckDBReadableVector[(int) chunk.columnCount()];
    for (int column = 0; column < vectors.length; column++) {
      vectors[column] = chunk.vector(column);
    }
  }

  public int rows() {
    return rows;
  }

  public boolean isNull(int column, int row) {
    return vectors[column].isNull(row);
  }

  public boolean getBoolean(int column, int row) {
    return vectors[column].getBoolean(row);
  }

  public byte getByte(int column, int row) {
    return vectors[column].getByte(row);
  }

  public short getShort(int column, int row) {
    return vectors[column].getShort(row);
  }

  public int getInt(int column, int row) {
    return vectors[column].getInt(row);
  }

  public long getLong(int column, int row) {
    return vectors[column].getLong(row);
  }

  public double getDouble(int column, int row) {
    return vectors[column].getDouble(row);
  }

  public @Nullable String getText(int column, int row) {
    return vectors[column].isNull(row) ? null : vectors[column].getString(row);
  }
}
