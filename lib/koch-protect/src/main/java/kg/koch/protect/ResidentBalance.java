package kg.koch.protect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.Dimension;

/**
 * A5 with its component {@code protection}, which makes the published balance of usual residents
 * add up to the unit:
 *
 * <pre>closing - (opening + births - deaths + immigration - emigration
 *            + adjustments-in - adjustments-out)</pre>
 *
 * <p>Why it gives nobody away: it is made of published figures only, and every reader could work it
 * out. A hidden component counts as nothing there and so stands within {@code protection}, among
 * the noise of all others. Where opening or closing is hidden, so is it.
 */
public final class ResidentBalance {

  /** The component that holds what protection changed. */
  public static final String PROTECTION = "protection";

  private static final String COMPONENT = "COMPONENT";
  private static final List<String> PLUS = List.of("births", "immigration", "adjustments-in");
  private static final List<String> MINUS = List.of("deaths", "emigration", "adjustments-out");

  private ResidentBalance() {}

  /**
   * The table with its last component.
   *
   * @param counted A5 without it
   */
  public static ProtectedTable closed(ProtectedTable counted) {
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
          if (codes.of(COMPONENT).equals(PROTECTION)) {
            Figure rest = rest(lookup, dimensions, codes);
            if (rest.state() != CellState.NOT_DEFINED) {
              rest.addTo(cells, positions);
            }
          }
        });
    SortedMap<String, String> parameters = new TreeMap<>(counted.parameters());
    parameters.put("derived-component", PROTECTION);
    return cells.build(counted.method(), parameters);
  }

  private static Figure rest(Cells.Lookup lookup, List<Dimension> dimensions, Cells.Codes codes) {
    Figure rest =
        figure(lookup, dimensions, codes, "closing")
            .plus(figure(lookup, dimensions, codes, "opening").times(-1));
    for (String component : PLUS) {
      rest = rest.plus(shown(lookup, dimensions, codes, component).times(-1));
    }
    for (String component : MINUS) {
      rest = rest.plus(shown(lookup, dimensions, codes, component));
    }
    return rest;
  }

  private static Figure shown(
      Cells.Lookup lookup, List<Dimension> dimensions, Cells.Codes codes, String component) {
    Figure figure = figure(lookup, dimensions, codes, component);
    return figure.state() == CellState.SHOWN ? figure : Figure.ZERO;
  }

  private static Figure figure(
      Cells.Lookup lookup, List<Dimension> dimensions, Cells.Codes codes, String component) {
    String[] address = new String[dimensions.size() * 2];
    for (int axis = 0; axis < dimensions.size(); axis++) {
      String id = dimensions.get(axis).id();
      address[2 * axis] = id;
      address[2 * axis + 1] = id.equals(COMPONENT) ? component : codes.of(id);
    }
    return lookup.get(address);
  }
}
