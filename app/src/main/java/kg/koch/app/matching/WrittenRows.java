package kg.koch.app.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what is written in some rows, by their number, and nothing of the others. */
final class WrittenRows implements FieldTaker {

  private final Set<Integer> wanted;
  private final String[] fields;
  private final Map<Integer, List<String>> rows = new HashMap<>();
  private int row;
  private boolean isWanted;

  WrittenRows(int columns, Set<Integer> wanted) {
    this.wanted = wanted;
    this.fields = new String[columns];
    begin();
  }

  private void begin() {
    isWanted = wanted.contains(row);
    Arrays.fill(fields, "");
  }

  @Override
  public void set(int column, byte[] bytes, int from, int to) {
    if (isWanted) {
      fields[column] = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    }
  }

  @Override
  public void endRow() {
    if (isWanted) {
      rows.put(row, List.of(fields));
    }
    row++;
    begin();
  }

  /** The fields of each wanted row. */
  Map<Integer, List<String>> rows() {
    return rows;
  }
}
