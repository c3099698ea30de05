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

  /** Rows whose fields are kept until they are looked up, column by column. */
  private static final int TOGETHER = 64;

  private final List<String> names;
  private final ValuesBuilder[] texts;
  private final int[][] codes;
  private final int[][] starts;
  private final int[][] ends;
  private byte[] fields = new byte[1 << 14];
  private int size;
  private int rows;
  private int coded;

  ColumnsBuilder(List<String> names) {
    this.names = List.copyOf(names);
    this.texts = new ValuesBuilder[names.size()];
    this.codes = new int[names.size()][1024];
    this.starts = new int[names.size()][TOGETHER];
    this.ends = new int[names.size()][TOGETHER];
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
    int length = Math.min(end - start, LONGEST);
    if (size + length > fields.length) {
      fields = Arrays.copyOf(fields, 2 * (size + length));
    }
    System.arraycopy(bytes, start, fields, size, length);
    starts[column][rows - coded] = size;
    size += length;
    ends[column][rows - coded] = size;
  }

  /** Ends the row; fields not set are empty. */
  @Override
  public void endRow() {
    rows++;
    if (rows - coded == TOGETHER) {
      lookUp();
    }
  }

  private void lookUp() {
    int count = rows - coded;
    for (int column = 0; column < codes.length; column++) {
      if (rows > codes[column].length) {
        codes[column] = Arrays.copyOf(codes[column], rows + (rows >> 1));
      }
      texts[column].codes(fields, starts[column], ends[column], count, codes[column], coded);
      Arrays.fill(ends[column], 0);
      Arrays.fill(starts[column], 0);
    }
    coded = rows;
    size = 0;
  }

  List<RawColumn> build() {
    lookUp();
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
