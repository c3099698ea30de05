package kg.koch.measure.internalmigration;

/**
 * Moves, or migrants, from every region to every other: the origin-destination matrix M.
 *
 * <p>Guarantees: every flow is finite and 0 or more, moves within a region are 0, and there is one
 * move or more in all. Flows need not be whole: estimates are welcome. Does not check whether moves
 * (events) and migrants (transitions) are mixed; the caller keeps them apart.
 */
public final class FlowMatrix {

  private final Regions regions;
  private final double[][] flows;
  private final double[] outflows;
  private final double[] inflows;
  private final double total;

  private FlowMatrix(Regions regions, double[][] flows) {
    int size = regions.size();
    this.regions = regions;
    this.flows = new double[size][size];
    this.outflows = new double[size];
    this.inflows = new double[size];
    double sum = 0;
    for (int origin = 0; origin < size; origin++) {
      for (int destination = 0; destination < size; destination++) {
        double flow = origin == destination ? 0 : flows[origin][destination];
        requireCount(flow, origin, destination);
        this.flows[origin][destination] = flow;
        outflows[origin] += flow;
        inflows[destination] += flow;
        sum += flow;
      }
    }
    this.total = sum;
  }

  private void requireCount(double flow, int origin, int destination) {
    if (!(flow >= 0) || Double.isInfinite(flow)) {
      throw new IllegalArgumentException(
          "Expected a flow of 0 or more from %s to %s; got %s"
              .formatted(regions.name(origin), regions.name(destination), flow));
    }
  }

  /**
   * @param flows [origin][destination]; what stands on the diagonal is not counted
   * @throws IllegalArgumentException when the table is not square of the regions' size, a flow is
   *     negative or no number, or there is no move between regions at all
   */
  public static FlowMatrix of(Regions regions, double[][] flows) {
    Squares.requireSize(regions, flows);
    FlowMatrix matrix = new FlowMatrix(regions, flows);
    if (!(matrix.total > 0) || Double.isInfinite(matrix.total)) {
      throw new IllegalArgumentException(
          "Expected a total of moves between regions above 0; got " + matrix.total);
    }
    return matrix;
  }

  public Regions regions() {
    return regions;
  }

  public int size() {
    return regions.size();
  }

  public double flow(int origin, int destination) {
    return flows[origin][destination];
  }

  /** O: those who left the region for another. */
  public double outflow(int region) {
    return outflows[region];
  }

  /** D: those who came to the region from another. */
  public double inflow(int region) {
    return inflows[region];
  }

  /** M: all moves between regions. */
  public double total() {
    return total;
  }

  /** The flows from one region to each other, in the regions' order, without the region itself. */
  double[] flowsFrom(int origin) {
    double[] row = new double[size() - 1];
    for (int destination = 0, at = 0; destination < size(); destination++) {
      if (destination != origin) {
        row[at++] = flows[origin][destination];
      }
    }
    return row;
  }

  /** The flows to one region from each other, in the regions' order, without the region itself. */
  double[] flowsTo(int destination) {
    double[] column = new double[size() - 1];
    for (int origin = 0, at = 0; origin < size(); origin++) {
      if (origin != destination) {
        column[at++] = flows[origin][destination];
      }
    }
    return column;
  }

  /** All n (n - 1) flows, zeros included, by origin. */
  double[] allFlows() {
    double[] all = new double[size() * (size() - 1)];
    for (int origin = 0; origin < size(); origin++) {
      System.arraycopy(flowsFrom(origin), 0, all, origin * (size() - 1), size() - 1);
    }
    return all;
  }
}
