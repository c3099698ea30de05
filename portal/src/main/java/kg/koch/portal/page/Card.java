package kg.koch.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.chart.SparkLine;

/**
 * A figure with its shape over the decided periods and what it was a period before.
 *
 * @param spark the small line; empty where there are fewer than two figures
 */
public record Card(String title, Figure figure, String spark, Optional<Figure> before) {

  /** The card; empty where the release does not publish the figure. */
  public static Optional<Card> of(
      Figures figures, String title, String table, Map<String, String> codes) {
    return figures
        .find(table, codes)
        .map(
            figure ->
                new Card(
                    title,
                    figure,
                    SparkLine.draw(decided(figures.series(table, codes))),
                    figures.before(figure).filter(Figure::isShown)));
  }

  private static List<Double> decided(List<Figure> series) {
    return series.stream().filter(one -> !one.cell().open()).map(Figure::value).toList();
  }
}
