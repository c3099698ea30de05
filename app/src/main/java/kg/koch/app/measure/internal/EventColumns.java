package kg.koch.app.measure.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;

/**
 * Rows of one dataset for a block of persons, as columns of numbers, with a cursor that walks from
 * person to person. The first column is the person.
 */
final class EventColumns {

  /** Columns of a change before those of what it changes. */
  static final int CHANGE = 3;

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

  /**
   * The rows of a person as they are in a draw of uncertain links. Afterwards all cursors stand
   * behind the person's rows.
   *
   * @param recorded columns alike, whose rows follow one another in time
   * @param changes rows with the draw after the person, 1 where the row is given to the person and
   *     0 where it is taken, then the columns of those recorded
   * @param time the column of time
   */
  static EventColumns inDraw(
      List<EventColumns> recorded, long person, EventColumns changes, int draw, int time) {
    List<long[]> rows = new ArrayList<>();
    for (EventColumns columns : recorded) {
      columns.rewind(person);
      for (int row = columns.next(person); row >= 0; row = columns.next(person)) {
        rows.add(columns.row(row, 1));
      }
    }
    changes.rewind(person);
    for (int row = changes.next(person); row >= 0; row = changes.next(person)) {
      if (changes.number(1, row) == draw) {
        long[] changed = changes.row(row, CHANGE);
        if (changes.number(2, row) == 1) {
          rows.add(changed);
        } else {
          rows.remove(place(rows, changed));
        }
      }
    }
    rows.sort(Comparator.comparingLong(row -> row[time - 1]));
    EventColumns all = new EventColumns(changes.columns.length - CHANGE + 1);
    rows.forEach(row -> all.append(person, row));
    return all;
  }

  private static int place(List<long[]> rows, long[] wanted) {
    for (int at = 0; at < rows.size(); at++) {
      if (Arrays.equals(rows.get(at), wanted)) {
        return at;
      }
    }
    throw new IllegalStateException(
        "Expected an event that a draw takes from a person among the person's events");
  }

  private long[] row(int row, int from) {
    long[] values = new long[columns.length - from];
    for (int at = 0; at < values.length; at++) {
      values[at] = columns[from + at][row];
    }
    return values;
  }

  private void append(long person, long[] values) {
    for (int column = 0; column < columns.length; column++) {
      if (columns[column].length == size) {
        columns[column] = Arrays.copyOf(columns[column], size * 2);
      }
      columns[column][size] = column == 0 ? person : values[column - 1];
    }
    size++;
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
