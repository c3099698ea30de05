package kg.koch.protect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * C5: one flow as counted here and as the partner country published it, and the partner's figure
 * per 100 of own, rounded to whole ones.
 *
 * <p>Why it gives nobody away: own figures are protected ones of C2 and F1, and hide what these
 * hide; the partner's figures are published already, by the partner. Own figures are those of
 * twelve months without a break, confirmed; where a period is not measured or not decided yet, the
 * partner's figure stands alone. See docs/methods/mirror-comparison.md.
 */
public final class MirrorComparison {

  private static final String TIME = "TIME_PERIOD";
  private static final String FLOW = "FLOW";
  private static final String PARTNER = "PARTNER";
  private static final String SIDE = "SIDE";
  private static final String DEFINITION = "DEFINITION";
  private static final String UN12 = "un12";
  private static final String OUTCOME = "OUTCOME";
  private static final String CONFIRMED = "CONFIRMED";

  /** As in the portal: at most a twentieth of the confirmed may still be undecided. */
  private static final double MOST_UNDECIDED = 0.05;

  private MirrorComparison() {}

  /**
   * @param published the partners' figures, in dimensions TIME_PERIOD, FLOW (EMIGRATION, RETURN),
   *     PARTNER and SIDE, all at SIDE PARTNER
   * @param emigrants C2
   * @param returned F1
   */
  public static ProtectedTable of(
      CountTable published, ProtectedTable emigrants, ProtectedTable returned) {
    List<Dimension> dimensions = published.dimensions();
    List<String> ids = dimensions.stream().map(Dimension::id).toList();
    int side = ids.indexOf(SIDE);
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(published.id(), dimensions, published.rows() * 3);
    Cells.Lookup left = new Cells.Lookup(emigrants);
    Cells.Lookup back = new Cells.Lookup(returned);
    for (int row = 0; row < published.rows(); row++) {
      int[] positions = new int[dimensions.size()];
      for (int axis = 0; axis < positions.length; axis++) {
        positions[axis] = published.position(row, axis);
      }
      boolean leaves = published.code(row, ids.indexOf(FLOW)).equals("EMIGRATION");
      Figure own =
          own(
              leaves ? left : back,
              published.code(row, ids.indexOf(TIME)),
              published.code(row, ids.indexOf(PARTNER)));
      Figure partner = new Figure(published.count(row), CellState.SHOWN);
      partner.addTo(cells, positions);
      if (own.state() != CellState.NOT_DEFINED) {
        own.addTo(cells, at(positions, side, dimensions.get(side).position("OWN")));
        rounded(partner.times(100).dividedBy(own))
            .addTo(cells, at(positions, side, dimensions.get(side).position("PER_100")));
      }
    }
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("from", "C2, F1, figures published by partners");
    return cells.build(DerivedTables.METHOD, parameters);
  }

  /** Not defined where the period is not decided yet: confirmed figures would be too small. */
  private static Figure own(Cells.Lookup flow, String year, String partner) {
    Figure confirmed = flow.get(TIME, year, DEFINITION, UN12, OUTCOME, CONFIRMED);
    Figure undecided = flow.get(TIME, year, DEFINITION, UN12, OUTCOME, "UNDECIDED");
    boolean open =
        undecided.state() != CellState.NOT_DEFINED
            && !(undecided.value() <= MOST_UNDECIDED * confirmed.value());
    return open
        ? Figure.NOT_DEFINED
        : flow.get(TIME, year, PARTNER, partner, DEFINITION, UN12, OUTCOME, CONFIRMED);
  }

  private static Figure rounded(Figure figure) {
    return new Figure(
        figure.state() == CellState.SHOWN ? Math.rint(figure.value()) : figure.value(),
        figure.state());
  }

  private static int[] at(int[] positions, int axis, int position) {
    int[] other = positions.clone();
    other[axis] = position;
    return other;
  }
}
