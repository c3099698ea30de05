package kg.koch.app.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a few records say, as written in their files. Linking keeps folded values only, so the files
 * are read once more for the records that are shown.
 */
final class WrittenValues implements FieldTaker {

  private static final int LONGEST = 200;

  private final List<String> names;
  private final int[] wanted;
  private int next;
  private final Map<Integer, String[]> rows = new HashMap<>();
  private String[] row;
  private int at;

  WrittenValues(List<String> names, Collection<Integer> wanted) {
    this.names = List.copyOf(names);
    this.wanted = wanted.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    this.row = new String[names.size()];
    Arrays.fill(row, "");
  }

  @Override
  public void set(int column, byte[] bytes, int from, int to) {
    if (isWanted()) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
      row[column] = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
  }

  @Override
  public void endRow() {
    if (isWanted()) {
      rows.put(at, row);
      next++;
      row = new String[names.size()];
      Arrays.fill(row, "");
    }
    at++;
  }

  private boolean isWanted() {
    return next < wanted.length && wanted[next] == at;
  }

  /** All fields of a row that was asked for, as written. */
  List<String> row(int ofRow) {
    return List.of(Objects.requireNonNull(rows.get(ofRow)));
  }

  /**
   * A field as written; empty where there is nothing.
   *
   * @param ofRow one of those that were asked for, counted over both files
   */
  String of(int ofRow, String column) {
    String[] fields = rows.get(ofRow);
    int place = names.indexOf(column);
    return fields == null || place < 0 ? "" : fields[place];
  }
}
