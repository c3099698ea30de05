package kg.koch.measure.table;

import kg.koch.measure.stay.Places;
import kg.koch.terms.Dimension;

/**
 * Where a place stands in a dimension of areas or countries. A country without a code of its own is
 * "other"; what is not known is "unknown"; where the dimension has no such code, the total.
 */
final class PlaceAxis {

  private static final String OTHER = "_O";

  private final int[] positions;
  private final int unknown;

  PlaceAxis(Dimension dimension, Places places) {
    this.unknown =
        dimension
            .findPosition(Dimension.UNKNOWN)
            .or(() -> TableLayout.findTotal(dimension))
            .orElse(-1);
    this.positions = new int[places.size()];
    for (int place = 0; place < positions.length; place++) {
      positions[place] = dimension.findPosition(places.code(place)).orElse(unknown);
      if (positions[place] == unknown && places.isAbroad(place)) {
        positions[place] = dimension.findPosition(OTHER).orElse(unknown);
      }
    }
  }

  int position(int place) {
    return place < 0 ? unknown : positions[place];
  }
}
