package kg.koch.app.residence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A block of crossings in the order of the file. Not for several threads.
 *
 * <p>{@code line} is kept only when asked for: it is needed for messages alone, and costs 4 bytes a
 * crossing. {@code order} exists only when an order does not fit into {@link PackedCrossing}.
 */
final class RowColumns {

  final Observation observed;
  private long[] pairs;
  int @Nullable [] line;
  long @Nullable [] order;

  /** The number of each row's similar columns; null where nobody asked. */
  int @Nullable [] alike;

  final PersonTexts alikeTexts = new PersonTexts();
  int rows;
  long early;
  long late;

  RowColumns(Observation observed, int expectedRows, boolean keepsLines) {
    int size = Math.max(64, expectedRows);
    this.observed = observed;
    this.pairs = new long[2 * size];
    this.line = keepsLines ? new int[size] : null;
  }

  /** Adds a row, unless it lies outside of observation; then it is counted. */
  boolean add(long key, int day, int direction, int initial, long position, int atLine) {
    if (day < observed.from()) {
      early++;
      return false;
    }
    if (day >= observed.until()) {
      late++;
      return false;
    }
    if (2 * rows == pairs.length) {
      grow();
    }
    boolean fits = PackedCrossing.fits(position);
    pairs[2 * rows] = key;
    pairs[2 * rows + 1] = PackedCrossing.of(day, fits ? position : 0, initial, direction);
    if (!fits || order != null) {
      addOrder(position);
    }
    if (line != null) {
      line[rows] = atLine;
    }
    rows++;
    return true;
  }

  long person(int row) {
    return pairs[2 * row];
  }

  void setPerson(int row, long key) {
    pairs[2 * row] = key;
  }

  /** See {@link PackedCrossing}. */
  long packed(int row) {
    return pairs[2 * row + 1];
  }

  void setPacked(int row, long crossing) {
    pairs[2 * row + 1] = crossing;
  }

  /** The rows as a block of a section, without copying them. */
  Sections.Block asBlock() {
    return new Sections.Block(pairs, 0, rows);
  }

  /** Says who the traveller of the last row is similar to. */
  void setAlike(int number) {
    if (alike == null) {
      alike = new int[pairs.length / 2];
    }
    alike[rows - 1] = number;
  }

  private void addOrder(long position) {
    if (order == null) {
      order = orders();
    }
    order[rows] = position;
  }

  /** The orders of all rows, in an array with room for more. */
  long[] orders() {
    if (order != null) {
      return order;
    }
    long[] unpacked = new long[pairs.length / 2];
    for (int row = 0; row < rows; row++) {
      unpacked[row] = PackedCrossing.order(packed(row));
    }
    return unpacked;
  }

  private void grow() {
    int size = rows + rows / 2;
    pairs = Arrays.copyOf(pairs, 2 * size);
    line = line == null ? null : Arrays.copyOf(line, size);
    order = order == null ? null : Arrays.copyOf(order, size);
    alike = alike == null ? null : Arrays.copyOf(alike, size);
  }
}
