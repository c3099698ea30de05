package kg.koch.app.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.ValuesBuilder;

/**
 * Collects the fields of rows into columns of codes; the columns of two files share their codes.
 */
final class ColumnsBuilder implements FieldTaker {

  /** Bytes of a field beyond these are not kept; no value is told apart by them. */
  private static final int LONGEST = 4_096;

  private final List<String> names;
  private final ValuesBuilder[] texts;
  private final int[][] codes;
  private int rows;

  ColumnsBuilder(List<String> names) {
    this.names = List.copyOf(names);
    this.texts = new ValuesBuilder[names.size()];
    this.codes = new int[names.size()][1024];
    Arrays.setAll(texts, column -> new ValuesBuilder());
  }

  int rows() {
    return rows;
  }

  /** Sets a field of the row being read; white space around it does not count. */
  @Override
  public void set(int column, byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    codes[column][rows] = texts[column].code(bytes, start, Math.min(end, start + LONGEST));
  }

  /** Ends the row; fields not set are empty. */
  @Override
  public void endRow() {
    rows++;
    if (rows == codes[0].length) {
      for (int column = 0; column < codes.length; column++) {
        codes[column] = Arrays.copyOf(codes[column], rows + (rows >> 1));
      }
    }
  }

  List<RawColumn> build() {
    List<RawColumn> columns = new ArrayList<>();
    for (int column = 0; column < codes.length; column++) {
      columns.add(
          new RawColumn(
              names.get(column), texts[column].build(), Arrays.copyOf(codes[column], rows)));
      codes[column] = new int[0];
    }
    return columns;
  }
}
