package kg.koch.link.record;

import java.util.List;

/**
 * Records in {@link RecordOrder}, each a row of codes in one array.
 *
 * @param fields what each place of a row holds
 * @param rows {@code size} rows of as many codes as there are fields; 0 where a value is missing
 * @param left records of the left file, which come first; all of them where there is one file only
 */
@SuppressWarnings("ArrayRecordComponent")
public record Records(List<Field> fields, int[] rows, int size, int left) {

  /**
   * Puts columns side by side.
   *
   * @throws IllegalArgumentException if there are more codes than an array holds
   */
  public static Records of(List<FoldedColumn> columns, int size, int left) {
    int width = columns.size();
    if ((long) width * size > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(
          "Expected at most 2,147,483,631 values to compare; got %,d records of %d columns"
              .formatted(size, width));
    }
    int[] rows = new int[width * size];
    for (int column = 0; column < width; column++) {
      int[] codes = columns.get(column).codes();
      for (int record = 0; record < size; record++) {
        rows[record * width + column] = codes[record];
      }
    }
    List<Field> fields = columns.stream().map(FoldedColumn::field).toList();
    return new Records(fields, rows, size, left);
  }

  /** Codes in a row. */
  public int width() {
    return fields.size();
  }

  /** True when there are two files and only pairs across them are looked at. */
  public boolean isAcross() {
    return left < size;
  }

  /** How many pairs there are to look at, all in all. */
  public double pairs() {
    return isAcross() ? (double) left * (size - left) : 0.5 * size * (size - 1.0);
  }

  public int code(int record, int column) {
    return rows[record * width() + column];
  }
}
