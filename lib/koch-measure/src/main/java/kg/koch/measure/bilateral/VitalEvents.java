package kg.koch.measure.bilateral;

import java.util.List;

/**
 * Births and deaths of the period by place of residence, in the order of the places of the stocks.
 *
 * @param births of the period, to residents of each place
 * @param deaths of residents of each place
 */
public record VitalEvents(List<Double> births, List<Double> deaths) {

  /**
   * @throws IllegalArgumentException when a number is below 0 or not finite, or the lists differ in
   *     length
   */
  public VitalEvents {
    births = List.copyOf(births);
    deaths = List.copyOf(deaths);
    if (births.size() != deaths.size()) {
      throw new IllegalArgumentException(
          "Expected births and deaths of the same places; got %d and %d"
              .formatted(births.size(), deaths.size()));
    }
    requireCounts("births", births);
    requireCounts("deaths", deaths);
  }

  private static void requireCounts(String what, List<Double> counts) {
    for (double count : counts) {
      if (!(count >= 0 && count <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("Expected " + what + " of 0 or more; got " + count);
      }
    }
  }

  /** A period without births and deaths: stocks of adults, or a very short period. */
  public static VitalEvents none(int places) {
    List<Double> zeros = java.util.Collections.nCopies(places, 0.0);
    return new VitalEvents(zeros, zeros);
  }

  /** Births less deaths everywhere. */
  double naturalIncrease() {
    double increase = 0;
    for (int place = 0; place < births.size(); place++) {
      increase += births.get(place) - deaths.get(place);
    }
    return increase;
  }
}
