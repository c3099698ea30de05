package kg.koch.protect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.Dimension;

/**
 * Figures calculated from protected figures only, so that they tell nothing the protected tables do
 * not tell already. A figure with a hidden ingredient is hidden.
 *
 * <p>Codes are those of the national tables: B1 (ORIGIN, DESTINATION), A1 (CONCEPT permanent), A2
 * (COMPONENT).
 */
public final class DerivedTables {

  /** The method of a table of which every figure is derived. */
  public static final String METHOD = "derived";

  /** The component of A2 that is derived from all others. */
  public static final String OTHER_CHANGE = "other-change";

  private static final String COUNTRY = "KG";

  private DerivedTables() {}

  /**
   * B3, internal moves per 1000 permanent population: in, out and net by year and area. The
   * denominator is the mean of the population at both ends of the year; where it is zero, or an end
   * was not measured, the rate is not defined.
   *
   * @param id of the table to make
   * @param dimensions TIME_PERIOD in years, REF_AREA, DIRECTION_OF_MOVE, in any order
   * @param moves B1
   * @param population A1
   */
  public static ProtectedTable internalRates(
      String id, List<Dimension> dimensions, ProtectedTable moves, ProtectedTable population) {
    ProtectedTableBuilder cells = new ProtectedTableBuilder(id, dimensions, 1024);
    Cells.Lookup flow = new Cells.Lookup(moves);
    Cells.Lookup people = new Cells.Lookup(population);
    Cells.forEach(
        dimensions,
        (codes, positions) -> {
          String year = codes.of("TIME_PERIOD");
          String area = codes.of("REF_AREA");
          Figure count = flow(flow, year, area, codes.of("DIRECTION_OF_MOVE"));
          Figure mean =
              permanent(people, year + "-01-01", area)
                  .plus(permanent(people, Integer.parseInt(year) + 1 + "-01-01", area))
                  .times(0.5);
          count.times(1000).dividedBy(mean).addTo(cells, positions);
        });
    return cells.build(METHOD, from(moves, population));
  }

  private static Figure flow(Cells.Lookup moves, String year, String area, String direction) {
    return switch (direction) {
      case "in" -> moves.get("TIME_PERIOD", year, "ORIGIN", COUNTRY, "DESTINATION", area);
      case "out" -> moves.get("TIME_PERIOD", year, "ORIGIN", area, "DESTINATION", COUNTRY);
      case "net" -> flow(moves, year, area, "in").plus(flow(moves, year, area, "out").times(-1));
      default ->
          throw new IllegalArgumentException("Expected in, out or net; got '" + direction + "'");
    };
  }

  private static Figure permanent(Cells.Lookup population, String day, String area) {
    return population.get("TIME_PERIOD", day, "CONCEPT", "permanent", "REF_AREA", area);
  }

  /**
   * A2 with its component {@code other-change} = closing - (opening + births - deaths + internal-in
   * - internal-out + external-in - external-out), so that the published balance adds up exactly.
   * What it holds: changes no register recorded, and the noise of the other components.
   *
   * @param counted A2 without it; other dimensions than TIME_PERIOD, REF_AREA and COMPONENT: none
   */
  public static ProtectedTable withOtherChange(ProtectedTable counted) {
    List<Dimension> dimensions = counted.dimensions();
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(counted.id(), dimensions, counted.rows() * 2);
    for (int row = 0; row < counted.rows(); row++) {
      cells.copy(counted, row);
    }
    Cells.Lookup lookup = new Cells.Lookup(counted);
    Cells.forEach(
        dimensions,
        (codes, positions) -> {
          if (codes.of("COMPONENT").equals(OTHER_CHANGE)) {
            otherChange(lookup, codes.of("TIME_PERIOD"), codes.of("REF_AREA"))
                .addTo(cells, positions);
          }
        });
    SortedMap<String, String> parameters = new TreeMap<>(counted.parameters());
    parameters.put("derived-component", OTHER_CHANGE);
    return cells.build(counted.method(), parameters);
  }

  private static Figure otherChange(Cells.Lookup balance, String year, String area) {
    Figure other = component(balance, year, area, "closing");
    for (String plus : List.of("opening", "births", "internal-in", "external-in")) {
      other = other.plus(component(balance, year, area, plus).times(-1));
    }
    for (String minus : List.of("deaths", "internal-out", "external-out")) {
      other = other.plus(component(balance, year, area, minus));
    }
    return other;
  }

  private static Figure component(Cells.Lookup balance, String year, String area, String code) {
    return balance.get("TIME_PERIOD", year, "REF_AREA", area, "COMPONENT", code);
  }

  private static SortedMap<String, String> from(ProtectedTable first, ProtectedTable second) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("from", first.id() + ", " + second.id());
    return parameters;
  }
}
