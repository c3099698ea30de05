package kg.koch.app.measure.internal;

import java.util.Arrays;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;

/**
 * Rows of one dataset for a block of persons, as columns of numbers, with a cursor that walks from
 * person to person. The first column is the person.
 */
final class EventColumns {

  private final long[][] columns;
  private int size;
  private int cursor;

  EventColumns(int columnCount) {
    columns = new long[columnCount][1024];
  }

  /** Replaces the rows by those of the query, all of whose columns must be BIGINT and not null. */
  void load(Datasets datasets, String sql) {
    size = 0;
    cursor = 0;
    datasets.read(sql, this::append);
  }

  private void append(Chunk chunk) {
    int rows = chunk.rows();
    for (int column = 0; column < columns.length; column++) {
      if (columns[column].length < size + rows) {
        columns[column] = Arrays.copyOf(columns[column], (size + rows) * 2);
      }
      for (int row = 0; row < rows; row++) {
        columns[column][size + row] = chunk.getLong(column, row);
      }
    }
    size += rows;
  }

  /** Goes back to the first row of this person, if the cursor stands behind one. */
  void rewind(long person) {
    while (cursor > 0 && columns[0][cursor - 1] == person) {
      cursor--;
    }
  }

  /** Goes past the rows of this person. */
  void skip(long person) {
    while (next(person) >= 0) {
      // Only the cursor is wanted.
    }
  }

  int size() {
    return size;
  }

  long value(int column, int row) {
    return columns[column][row];
  }

  int number(int column, int row) {
    return (int) columns[column][row];
  }

  /** The next row if it is of this person, else -1. */
  int next(long person) {
    return cursor < size && columns[0][cursor] == person ? cursor++ : -1;
  }

  boolean hasSameRow(int row, EventColumns other, int otherRow) {
    for (int column = 0; column < columns.length; column++) {
      if (columns[column][row] != other.columns[column][otherRow]) {
        return false;
      }
    }
    return true;
  }

  /** Whether both have the same rows of the person; afterwards both cursors stand behind them. */
  boolean hasSameRows(long person, EventColumns other) {
    rewind(person);
    other.rewind(person);
    boolean same = true;
    int row = next(person);
    int otherRow = other.next(person);
    while (row >= 0 && otherRow >= 0) {
      same &= hasSameRow(row, other, otherRow);
      row = next(person);
      otherRow = other.next(person);
    }
    same &= row < 0 && otherRow < 0;
    skip(person);
    other.skip(person);
    return same;
  }

  boolean isUsedUp() {
    return cursor == size;
  }
}
