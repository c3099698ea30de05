package kg.koch.engine.dataset;

import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of rows being written: set each column of each row once, by column position and row
 * within the chunk.
 */
public final class ChunkWriter {

  private final int capacity;
  private final DuckDBWritableVector[] vectors;

  ChunkWriter(DuckDBDataChunkWriter chunk, int columns) {
    this.capacity = (int) chunk.capacity();
    this.vectors = new DuckDBWritableVector[columns];
    for (int column = 0; column < columns; column++) {
      vectors[column] = chunk.vector(column);
    }
  }

  public int capacity() {
    return capacity;
  }

  public void setNull(int column, int row) {
    vectors[column].setNull(row);
  }

  public void setBoolean(int column, int row, boolean value) {
    vectors[column].setBoolean(row, value);
  }

  public void setByte(int column, int row, byte value) {
    vectors[column].setByte(row, value);
  }

  public void setShort(int column, int row, short value) {
    vectors[column].setShort(row, value);
  }

  /** For INT columns, and for DATE columns in days since 1970-01-01. */
  public void setInt(int column, int row, int value) {
    vectors[column].setInt(row, value);
  }

  /** For LONG columns, and for TIMESTAMP columns in microseconds since 1970-01-01T00:00. */
  public void setLong(int column, int row, long value) {
    vectors[column].setLong(row, value);
  }

  public void setDouble(int column, int row, double value) {
    vectors[column].setDouble(row, value);
  }

  public void setText(int column, int row, @Nullable String value) {
    if (value == null) {
      vectors[column].setNull(row);
    } else {
      vectors[column].setString(row, value);
    }
  }

  /**
   * Sets a TEXT column from row 0 on, in UTF-8; null is null. Faster than {@link #setText} for
   * every row.
   */
  public void setTexts(int column, byte[] @Nullable [] values) {
    vectors[column].setStringUtf8Batch(0, values);
  }
}
