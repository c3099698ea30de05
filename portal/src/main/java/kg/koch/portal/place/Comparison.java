package kg.koch.portal.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.page.Figure;
import kg.koch.portal.page.Figures;
import kg.koch.portal.place.Areas.Area;

/**
 * The same figures of several areas side by side.
 *
 * @param areas names of the columns, the place itself first
 */
public record Comparison(List<Column> areas, List<Row> rows) {

  /** A name and the page of its area. */
  public record Column(String name, String href) {}

  /**
   * @param figures one a column; empty where it is not published
   */
  public record Row(String name, String period, String unit, List<Optional<Figure>> figures) {}

  private record Measure(String key, String table, Map<String, String> codes) {}

  /** In the order they are shown. Rates first compare; counts tell how many. */
  private static final List<Measure> MEASURES =
      List.of(
          new Measure("population", "A1", Map.of("CONCEPT", "permanent")),
          new Measure("residents", "A1", Map.of("CONCEPT", "usual-resident-12m")),
          new Measure("net", "B3", Map.of("DIRECTION_OF_MOVE", "net")),
          new Measure("in", "B3", Map.of("DIRECTION_OF_MOVE", "in")),
          new Measure("out", "B3", Map.of("DIRECTION_OF_MOVE", "out")),
          new Measure("emigration", "C7", Map.of("FLOW", "EMIGRATION", "DEFINITION", "12of16")),
          new Measure("return", "C7", Map.of("FLOW", "RETURN", "DEFINITION", "12of16")),
          new Measure("abroad", "C4", Map.of("ESTIMATE", "CENTRAL")),
          new Measure("absent", "A3", Map.of()),
          new Measure("children", "K1", Map.of("ABSENCE", "D90", "PARENTS", "ANY")),
          new Measure("remittances", "J3", Map.of("CHARACTERISTIC", "RECEIVES")));

  static Comparison of(Figures figures, List<Area> areas) {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : MEASURES) {
      row(figures, measure, areas).ifPresent(rows::add);
    }
    return new Comparison(
        areas.stream()
            .map(
                area ->
                    new Column(
                        figures.frame().say(area.name()),
                        figures.frame().link("places/" + area.code())))
            .toList(),
        rows);
  }

  /** The measure in the last decided period of the first area that has one. */
  private static Optional<Row> row(Figures figures, Measure measure, List<Area> areas) {
    Optional<Figure> first =
        areas.stream()
            .flatMap(area -> figures.find(measure.table(), at(measure, area)).stream())
            .findFirst();
    return first.map(
        found -> {
          List<Optional<Figure>> row = new ArrayList<>();
          for (Area area : areas) {
            Map<String, String> codes = at(measure, area);
            codes.put("TIME_PERIOD", found.codes().getOrDefault("TIME_PERIOD", ""));
            row.add(figures.find(measure.table(), codes));
          }
          return new Row(
              figures.frame().say("place." + measure.key()), found.period(), found.unit(), row);
        });
  }

  private static Map<String, String> at(Measure measure, Area area) {
    Map<String, String> codes = new LinkedHashMap<>(measure.codes());
    codes.put("REF_AREA", area.code());
    return codes;
  }
}
