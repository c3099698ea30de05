package kg.koch.app.microdata.protection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Records as files have them: texts by column, an empty one or NA where a value is missing. Each
 * distinct text is kept once.
 */
public final class RecordsFile {

  private final String name;
  private final List<String> columns;
  private final Map<String, List<String>> texts;
  private final long[] lines;

  private RecordsFile(
      String name, List<String> columns, Map<String, List<String>> texts, long[] lines) {
    this.name = name;
    this.columns = columns;
    this.texts = texts;
    this.lines = lines;
  }

  /** Reads CSV or Parquet. */
  public static RecordsFile read(Path file) {
    TableFile table = TableFile.read(file);
    Map<String, List<String>> texts = new HashMap<>();
    for (String column : table.columns()) {
      Map<String, String> once = new HashMap<>();
      List<String> values = new ArrayList<>(table.rows().size());
      for (TableRow row : table.rows()) {
        String text = row.isMissing(column) ? "" : row.text(column);
        values.add(once.computeIfAbsent(text, same -> same));
      }
      texts.put(column, values);
    }
    long[] lines = table.rows().stream().mapToLong(TableRow::line).toArray();
    return new RecordsFile(table.name(), table.columns(), texts, lines);
  }

  String name() {
    return name;
  }

  List<String> columns() {
    return columns;
  }

  int size() {
    return lines.length;
  }

  List<String> texts(String column) {
    return java.util.Objects.requireNonNull(texts.get(column), column);
  }

  /**
   * The same records in an order that is told by what they say in some columns, the first counting
   * most.
   */
  RecordsFile orderedBy(List<String> by) {
    List<int[]> ranks = by.stream().map(column -> ranks(texts(column))).toList();
    Comparator<Integer> order = (one, other) -> 0;
    for (int[] rank : ranks) {
      order = order.thenComparingInt(row -> rank[row]);
    }
    int[] rows =
        IntStream.range(0, size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    Map<String, List<String>> ordered = new HashMap<>();
    texts.forEach(
        (column, values) -> ordered.put(column, IntStream.of(rows).mapToObj(values::get).toList()));
    return new RecordsFile(
        name, columns, ordered, IntStream.of(rows).mapToLong(row -> lines[row]).toArray());
  }

  private static int[] ranks(List<String> values) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String text : new TreeSet<>(values)) {
      ranks.put(text, ranks.size());
    }
    return values.stream().mapToInt(ranks::get).toArray();
  }

  /** A refusal of the first line of the file that says something in a column. */
  BadInputException fault(String column, String text, String expected, String whatToDo) {
    List<String> values = texts(column);
    long line =
        IntStream.range(0, size())
            .filter(row -> values.get(row).equals(text))
            .mapToLong(row -> lines[row])
            .min()
            .orElse(1);
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return new BadInputException(
        Place.field(name, line, column), expected, "'" + shown + "'", whatToDo);
  }

  /** A refusal of the file as a whole. */
  BadInputException fault(String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(name), expected, came, whatToDo);
  }
}
