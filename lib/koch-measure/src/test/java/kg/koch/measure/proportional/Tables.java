package kg.koch.measure.proportional;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Tables of tests: places A, B, C ... as origins and destinations. */
public final class Tables {

  private Tables() {}

  public static List<String> places(int count) {
    return IntStream.range(0, count).mapToObj(at -> String.valueOf((char) ('A' + at))).toList();
  }

  static Dimension origins(int count) {
    return new Dimension("orig", places(count));
  }

  static Dimension destinations(int count) {
    return new Dimension("dest", places(count));
  }

  static Crosstab flows(double[]... rows) {
    return new Crosstab(
        List.of(origins(rows.length), destinations(rows[0].length)),
        Arrays.stream(rows).flatMapToDouble(DoubleStream::of).toArray());
  }

  static Crosstab rowTotals(double... totals) {
    return new Crosstab(List.of(origins(totals.length)), totals);
  }

  static Crosstab columnTotals(double... totals) {
    return new Crosstab(List.of(destinations(totals.length)), totals);
  }

  /** A table of two dimensions as text, for the pages. */
  public static String text(Crosstab table) {
    int columns = table.dimensions().get(1).size();
    StringBuilder text = new StringBuilder(line("from", columnNames(table)));
    for (int row = 0; row < table.dimensions().get(0).size(); row++) {
      Object[] cells = new Object[columns];
      for (int column = 0; column < columns; column++) {
        cells[column] = String.format(Locale.ROOT, "%.4f", table.value(row, column));
      }
      text.append(line(table.dimensions().get(0).categories().get(row), cells));
    }
    return text.toString();
  }

  private static Object[] columnNames(Crosstab table) {
    return table.dimensions().get(1).categories().stream().map(name -> "to " + name).toArray();
  }

  private static String line(String label, Object[] cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-5s", label));
    for (Object cell : cells) {
      line.append(String.format(Locale.ROOT, " %10s", cell));
    }
    return line.append('\n').toString();
  }
}
