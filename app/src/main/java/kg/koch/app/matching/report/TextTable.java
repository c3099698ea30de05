package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in aligned columns. */
final class TextTable {

  private static final int WIDEST = 30;

  private final int columns;
  private final boolean[] right;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param right columns that are set to the right
   */
  TextTable(int columns, int... right) {
    this.columns = columns;
    this.right = new boolean[columns];
    Arrays.stream(right).forEach(column -> this.right[column] = true);
  }

  TextTable row(String... fields) {
    rows.add(Arrays.stream(fields).map(TextTable::cut).toArray(String[]::new));
    return this;
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    boolean isBar = text.startsWith(" ") || text.startsWith("█") || text.startsWith("▒");
    return isBar ? text : line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
  }

  void writeTo(StringBuilder text) {
    int[] widths =
        IntStream.range(0, columns)
            .map(column -> rows.stream().mapToInt(row -> row[column].length()).max().orElse(0))
            .toArray();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String space = " ".repeat(widths[column] - row[column].length());
        line.append(right[column] ? space + row[column] : row[column] + space).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
