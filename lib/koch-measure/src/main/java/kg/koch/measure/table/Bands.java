package kg.koch.measure.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.terms.Dimension;

/**
 * Which class a number falls into, read from the codes of a dimension: {@code Y5T9}, {@code D0T90},
 * {@code Y_GE85}, {@code D730} (730 and more).
 */
final class Bands {

  private static final Pattern CODE = Pattern.compile("[YD](?:_GE)?(\\d+)(?:T(\\d+))?");

  private final int[] from;
  private final int[] to;
  private final int unknown;

  Bands(Dimension dimension) {
    from = new int[dimension.size()];
    to = new int[dimension.size()];
    for (int position = 0; position < from.length; position++) {
      Matcher matcher = CODE.matcher(dimension.code(position));
      boolean band = matcher.matches();
      from[position] = band ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
      String end = band ? matcher.group(2) : null;
      to[position] = end == null ? Integer.MAX_VALUE : Integer.parseInt(end);
    }
    unknown =
        dimension
            .findPosition(Dimension.UNKNOWN)
            .or(() -> TableLayout.findTotal(dimension))
            .orElse(-1);
  }

  /** The position of the class, or that of "unknown" for a negative number. */
  int position(int number) {
    for (int position = 0; position < from.length && number >= 0; position++) {
      if (number >= from[position] && number <= to[position]) {
        return position;
      }
    }
    return unknown;
  }
}
