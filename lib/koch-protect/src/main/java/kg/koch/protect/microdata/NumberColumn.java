package kg.koch.protect.microdata;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A column of numbers; NaN stands for a missing one and never leaves the library.
 *
 * @param values by record; not to be changed
 * @param decimals the most digits after the point in any of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record NumberColumn(String name, double[] values, int decimals) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final int MOST_DECIMALS = 9;

  /** A column of texts, each empty or a number. */
  public static NumberColumn of(String name, List<String> texts) {
    int decimals = 0;
    double[] values = new double[texts.size()];
    for (int row = 0; row < values.length; row++) {
      String text = texts.get(row);
      values[row] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
      int point = text.indexOf('.');
      decimals = Math.max(decimals, point < 0 ? 0 : text.length() - point - 1);
    }
    return new NumberColumn(name, values, Math.min(MOST_DECIMALS, decimals));
  }

  /** Whether a text is a number as files write it. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  public NumberColumn with(double[] others) {
    return new NumberColumn(name, others, decimals);
  }

  public boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  /** Rows that have a value, in their order. */
  public int[] present() {
    int[] rows = new int[values.length];
    int size = 0;
    for (int row = 0; row < values.length; row++) {
      if (!isMissing(row)) {
        rows[size++] = row;
      }
    }
    return java.util.Arrays.copyOf(rows, size);
  }
}
