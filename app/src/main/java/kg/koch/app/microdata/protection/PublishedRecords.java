package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;

/** Columns of texts to be written, their records ordered by what they say. */
final class PublishedRecords {

  private static final int MORE_DECIMALS = 2;

  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private String household = "";

  void put(String name, List<String> texts) {
    columns.put(name, texts);
  }

  void put(CategoryColumn column) {
    put(column.name(), IntStream.of(column.codes()).mapToObj(column::text).toList());
  }

  /** Numbers with two digits more than they came with, for means. */
  void put(NumberColumn column) {
    double scale = Math.pow(10, column.decimals() + MORE_DECIMALS);
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < column.values().length; row++) {
      texts.add(
          column.isMissing(row)
              ? ""
              : TableOutput.number(Math.rint(column.values()[row] * scale) / scale));
    }
    put(column.name(), texts);
  }

  /** A column of households; they get new numbers, in the order they are written. */
  void putHouseholds(String name, List<String> texts) {
    household = name;
    put(name, texts);
  }

  /**
   * The table, its records in the order of what they say; the order of the file tells nothing.
   *
   * @param names columns in their order
   */
  TableOutput table(List<String> names) {
    List<String> written = names.stream().filter(columns::containsKey).toList();
    Comparator<Integer> order = (one, other) -> 0;
    for (String name : written) {
      if (!name.equals(household)) {
        int[] ranks = ranks(texts(name));
        order = order.thenComparingInt(row -> ranks[row]);
      }
    }
    int records = written.isEmpty() ? 0 : texts(written.get(0)).size();
    List<Integer> rows = IntStream.range(0, records).boxed().sorted(order).toList();
    Map<String, Integer> numbers = new HashMap<>();
    TableOutput table = new TableOutput(written.toArray(String[]::new));
    for (int row : rows) {
      Object[] values = new Object[written.size()];
      for (int column = 0; column < values.length; column++) {
        String text = texts(written.get(column)).get(row);
        values[column] =
            written.get(column).equals(household) && !text.isEmpty()
                ? numbers.computeIfAbsent(text, one -> numbers.size() + 1)
                : text;
      }
      table.row(values);
    }
    return table;
  }

  private List<String> texts(String name) {
    return java.util.Objects.requireNonNull(columns.get(name), name);
  }

  private static int[] ranks(List<String> values) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String text : new TreeSet<>(values)) {
      ranks.put(text, ranks.size());
    }
    return values.stream().mapToInt(ranks::get).toArray();
  }
}
