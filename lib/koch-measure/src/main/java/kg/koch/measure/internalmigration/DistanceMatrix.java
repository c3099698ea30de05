package kg.koch.measure.internalmigration;

/**
 * How far regions are from each other, in one unit (kilometres, minutes), the same both ways.
 *
 * <p>Guarantees: every distance between two different regions is finite and above 0, and the same
 * in both directions. Does not check the triangle: roads and travel times need not keep to it.
 */
public final class DistanceMatrix {

  private final Regions regions;
  private final double[][] distances;

  private DistanceMatrix(Regions regions, double[][] distances) {
    this.regions = regions;
    this.distances = new double[regions.size()][regions.size()];
    for (int one = 0; one < regions.size(); one++) {
      for (int other = 0; other < one; other++) {
        double there = distances[one][other];
        double back = distances[other][one];
        require(there > 0 && Double.isFinite(there), "above 0", one, other, there);
        require(there == back, "the same both ways: " + there, other, one, back);
        this.distances[one][other] = there;
        this.distances[other][one] = there;
      }
    }
  }

  private void require(boolean kept, String expected, int from, int to, double came) {
    if (!kept) {
      throw new IllegalArgumentException(
          "Expected a distance from %s to %s %s; got %s"
              .formatted(regions.name(from), regions.name(to), expected, came));
    }
  }

  /**
   * @param distances [one][other]; what stands on the diagonal is not read
   * @throws IllegalArgumentException when the table is not square of the regions' size, a distance
   *     is not above 0, or there and back differ
   */
  public static DistanceMatrix of(Regions regions, double[][] distances) {
    Squares.requireSize(regions, distances);
    return new DistanceMatrix(regions, distances);
  }

  public Regions regions() {
    return regions;
  }

  /** The distance between two different regions. */
  public double between(int one, int other) {
    return distances[one][other];
  }
}
