package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Figures of the codes of one dimension, greatest first; hidden ones at the end, as their word.
 *
 * @param period of all of them, in words
 */
public record Ranking(String title, String period, String unit, String tableHref, List<Row> rows) {

  public Ranking {
    rows = List.copyOf(rows);
  }

  /**
   * @param href a page about the code; empty if there is none
   * @param bar drawing of the figure's share of the greatest; empty if hidden
   */
  public record Row(String code, String name, Optional<String> href, Figure figure, String bar) {}

  /**
   * The ranking; empty where nothing of it is published. All figures are of one period, the last
   * decided one of the dimension's total.
   *
   * @param codes of the other dimensions
   * @param among codes of the dimension, in any order
   * @param href the address of a page about a code
   */
  public static Optional<Ranking> of(
      Figures figures,
      String title,
      String table,
      Map<String, String> codes,
      String dimension,
      List<String> among,
      Function<String, Optional<String>> href) {
    Optional<Figure> total = figures.find(table, codes);
    if (total.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> at = new LinkedHashMap<>(codes);
    at.put("TIME_PERIOD", total.get().codes().getOrDefault("TIME_PERIOD", ""));
    Map<String, Figure> found = new LinkedHashMap<>();
    for (String code : among) {
      at.put(dimension, code);
      figures.find(table, at).ifPresent(figure -> found.put(code, figure));
    }
    double greatest =
        found.values().stream()
            .mapToDouble(Figure::value)
            .filter(value -> !Double.isNaN(value))
            .map(Math::abs)
            .max()
            .orElse(0);
    List<Row> rows = new ArrayList<>();
    found.forEach(
        (code, figure) ->
            rows.add(
                new Row(
                    code,
                    figures.name(table, dimension, code),
                    href.apply(code),
                    figure,
                    bar(figure, greatest))));
    rows.sort(
        Comparator.comparing((Row row) -> !row.figure().isShown())
            .thenComparing(row -> row.figure().isShown() ? -row.figure().value() : 0));
    Figure first = total.get();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ranking(title, first.period(), first.unit(), first.tableHref(), rows));
  }

  /**
   * A bar of two hundred units at most; passed over by screen readers, the figure stands beside.
   */
  private static String bar(Figure figure, double greatest) {
    if (!figure.isShown() || greatest == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "<svg class=\"share\" viewBox=\"0 0 200 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\""
            + " focusable=\"false\"><rect class=\"bar\" width=\"%.1f\" height=\"10\"/></svg>",
        200 * Math.abs(figure.value()) / greatest);
  }

  /** The same with the first rows only. */
  public Ranking first(int most) {
    return new Ranking(
        title, period, unit, tableHref, rows.subList(0, Math.min(most, rows.size())));
  }
}
