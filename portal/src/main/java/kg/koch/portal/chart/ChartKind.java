package kg.koch.portal.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of chart a reader may choose. */
public enum ChartKind {
  LINE,
  MULTIPLES,
  SLOPE,
  BAR,
  GROUPED,
  STACKED,
  PYRAMID,
  HEAT,
  CHORD,
  SANKEY;

  /** The word for it in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word, if there is one. */
  public static Optional<ChartKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
