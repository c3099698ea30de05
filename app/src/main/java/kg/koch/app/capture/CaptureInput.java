package kg.koch.app.capture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.capture.CaptureFrequencies;
import kg.koch.measure.capture.CaptureHistories;
import org.jspecify.annotations.Nullable;

/** Counts of persons read from a file, by stratum. */
public final class CaptureInput {

  private static final String COUNT = "count";
  private static final String TIMES = "times";
  private static final String STRATUM = "stratum";

  private final TableFile table;
  private final List<String> lists;
  private final Map<String, CaptureHistories> histories = new TreeMap<>();
  private final Map<String, CaptureFrequencies> frequencies = new TreeMap<>();

  private CaptureInput(TableFile table, List<String> lists) {
    this.table = table;
    this.lists = lists;
  }

  /**
   * Lists as columns of 0 and 1, persons counted by a column count or by the rows.
   *
   * @param columns the lists; none: every column but count and stratum
   */
  public static CaptureInput lists(Path file, List<String> columns) {
    TableFile table = TableFile.read(file, columns.toArray(String[]::new));
    List<String> lists =
        columns.isEmpty()
            ? table.columns().stream()
                .filter(name -> !name.equals(COUNT) && !name.equals(STRATUM))
                .toList()
            : List.copyOf(columns);
    if (lists.size() < 2 || lists.size() > CaptureHistories.MOST_LISTS) {
      throw table.fault(
          "two to six lists as columns of 0 and 1",
          lists.size() + " (" + String.join(", ", lists) + ")",
          "Name the columns that are lists with --columns.");
    }
    CaptureInput input = new CaptureInput(table, lists);
    input.readHistories();
    return input;
  }

  /** Persons by how many times they were met. */
  public static CaptureInput frequencies(Path file) {
    CaptureInput input = new CaptureInput(TableFile.read(file, TIMES, COUNT), List.of());
    input.readFrequencies();
    return input;
  }

  private void readHistories() {
    Map<String, long[]> counts = new TreeMap<>();
    for (TableRow row : table.rows()) {
      int history = history(row);
      counts.computeIfAbsent(stratum(row), name -> new long[1 << lists.size()])[history] +=
          table.has(COUNT) ? count(row) : 1;
    }
    counts.forEach(
        (stratum, count) ->
            histories.put(
                stratum,
                MethodRefusal.in(
                    table,
                    where(stratum),
                    "Leave the stratum or the list out.",
                    () -> CaptureHistories.of(lists.size(), count))));
  }

  private int history(TableRow row) {
    int history = 0;
    for (int list = 0; list < lists.size(); list++) {
      String column = lists.get(list);
      if (row.isMissing(column) || !row.text(column).matches("[01]")) {
        throw row.fault(column, "1 on the list, 0 not on it", "Correct the field.");
      }
      history |= row.text(column).equals("1") ? 1 << list : 0;
    }
    if (history == 0) {
      throw row.fault(
          lists.get(0), "a person on one list or more", "Leave out rows of persons on no list.");
    }
    return history;
  }

  private void readFrequencies() {
    Map<String, long[]> met = new TreeMap<>();
    for (TableRow row : table.rows()) {
      long times = row.whole(TIMES);
      if (times < 1) {
        throw row.fault(TIMES, "1 or more", "Persons never met are what is estimated.");
      }
      long[] sums = met.computeIfAbsent(stratum(row), name -> new long[3]);
      long count = count(row);
      sums[0] += count;
      if (times <= 2) {
        sums[(int) times] += count;
      }
    }
    met.forEach(
        (stratum, sums) ->
            frequencies.put(
                stratum,
                MethodRefusal.in(
                    table,
                    where(stratum),
                    "Leave the stratum out.",
                    () -> CaptureFrequencies.counted(sums[0], sums[1], sums[2]))));
  }

  private static long count(TableRow row) {
    long count = row.whole(COUNT);
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw row.fault(COUNT, "a count of persons, 0 or more", "Correct the row.");
    }
    return count;
  }

  private String stratum(TableRow row) {
    return table.has(STRATUM) ? row.required(STRATUM) : "";
  }

  static String where(String stratum) {
    return stratum.isEmpty() ? "" : "stratum " + stratum;
  }

  TableFile table() {
    return table;
  }

  List<String> lists() {
    return lists;
  }

  /** In the order of their names; one without a name when there is no column stratum. */
  List<String> strata() {
    return List.copyOf(lists.isEmpty() ? frequencies.keySet() : histories.keySet());
  }

  @Nullable CaptureHistories histories(String stratum) {
    return histories.get(stratum);
  }

  CaptureFrequencies frequencies(String stratum) {
    CaptureHistories onLists = histories.get(stratum);
    CaptureFrequencies counted = frequencies.get(stratum);
    if (onLists != null) {
      return onLists.frequencies();
    }
    return java.util.Objects.requireNonNull(counted, stratum);
  }
}
