package kg.koch.measure.internalmigration;

/** The shape of a table between regions. */
final class Squares {

  private Squares() {}

  static void requireSize(Regions regions, double[][] table) {
    if (table.length != regions.size()) {
      throw new IllegalArgumentException(
          "Expected a row for each of %d regions; got %d rows"
              .formatted(regions.size(), table.length));
    }
    for (double[] row : table) {
      if (row.length != regions.size()) {
        throw new IllegalArgumentException(
            "Expected %d values in a row; got %d".formatted(regions.size(), row.length));
      }
    }
  }
}
