package kg.koch.link.cluster;

import java.util.List;
import kg.koch.link.record.RecordOrder;

/**
 * What people decided of a pair of records.
 *
 * @param first number of a record: its row in the input, or its place in {@link RecordOrder}, as
 *     the one who takes it says
 * @param same that both are one person
 */
public record DecidedPair(int first, int second, boolean same) {

  /** The same with the smaller number first. */
  DecidedPair ascending() {
    return first <= second ? this : new DecidedPair(second, first, same);
  }

  /** Pairs of rows as pairs of places in the order of records. */
  public static List<DecidedPair> inOrder(List<DecidedPair> rows, RecordOrder order) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int[] places = new int[order.rows().length];
    for (int place = 0; place < places.length; place++) {
      places[order.rows()[place]] = place;
    }
    return rows.stream()
        .map(pair -> new DecidedPair(places[pair.first()], places[pair.second()], pair.same()))
        .toList();
  }
}
