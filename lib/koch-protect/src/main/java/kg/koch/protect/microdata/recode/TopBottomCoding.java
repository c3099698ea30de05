package kg.koch.protect.microdata.recode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;
import org.jspecify.annotations.Nullable;

/**
 * Very large and very small numbers become one value: of a column of categories an open interval
 * ("85+", "15-"), of a column of numbers their mean, which keeps the column's sum.
 *
 * @param bottom numbers up to this are joined; null joins none
 * @param top numbers from this on are joined; null joins none
 */
public record TopBottomCoding(@Nullable Double bottom, @Nullable Double top) {

  private static final int FEWEST = 3;
  private static final Pattern OPEN = Pattern.compile("-?\\d+(\\.\\d+)?[+-]");

  public TopBottomCoding {
    if (bottom != null && top != null && bottom >= top) {
      throw new IllegalArgumentException(
          "Expected a bottom below the top; got %s and %s".formatted(bottom, top));
    }
  }

  /** Whether a text is one of the open intervals. */
  static boolean isOpen(String text) {
    return OPEN.matcher(text).matches();
  }

  /** A column of categories; those that are no numbers stay. */
  public CategoryColumn of(CategoryColumn column) {
    List<String> texts = new ArrayList<>();
    for (int code : column.codes()) {
      texts.add(of(column.text(code)));
    }
    return CategoryColumn.of(column.name(), texts);
  }

  private String of(String text) {
    if (!NumberColumn.isNumber(text)) {
      return text;
    }
    double number = Double.parseDouble(text);
    if (top != null && number >= top) {
      return written(top) + "+";
    }
    return bottom != null && number <= bottom ? written(bottom) + "-" : text;
  }

  private static String written(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  /**
   * A column of numbers.
   *
   * @throws IllegalArgumentException if one or two are joined: the mean of one is it, the mean of
   *     two tells each the other
   */
  public NumberColumn of(NumberColumn column) {
    double[] values = column.values().clone();
    if (top != null) {
      double from = top;
      toMean(values, value -> value >= from);
    }
    if (bottom != null) {
      double to = bottom;
      toMean(values, value -> value <= to);
    }
    return column.with(values);
  }

  private static void toMean(double[] values, DoublePredicate joined) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      boolean isJoined = joined.test(value);
      sum += isJoined ? value : 0;
      count += isJoined ? 1 : 0;
    }
    if (count == 1 || count == 2) {
      throw new IllegalArgumentException(
          "Expected %d numbers or more beyond a bound, or none; got %d".formatted(FEWEST, count));
    }
    for (int row = 0; row < values.length; row++) {
      values[row] = joined.test(values[row]) ? sum / count : values[row];
    }
  }
}
