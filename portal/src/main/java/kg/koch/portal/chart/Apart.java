package kg.koch.portal.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves words up or down so that none stands on another. */
final class Apart {

  private Apart() {}

  /**
   * @param wanted where each word would stand best
   * @param apart the least distance between two
   * @param foot the lowest place there is
   * @return where each stands: in the order of the wanted places, as near to them as fits from
   *     above
   */
  static double[] places(double[] wanted, double apart, double foot) {
    List<Integer> order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .toList();
    double[] places = new double[wanted.length];
    double lowest = Double.NEGATIVE_INFINITY;
    for (int i : order) {
      lowest = Math.max(lowest + apart, wanted[i]);
      places[i] = lowest;
    }
    // What was pushed out at the foot goes up again.
    double highest = foot;
    for (int k = order.size() - 1; k >= 0; k--) {
      highest = Math.min(highest, places[order.get(k)]);
      places[order.get(k)] = highest;
      highest -= apart;
    }
    return places;
  }
}
