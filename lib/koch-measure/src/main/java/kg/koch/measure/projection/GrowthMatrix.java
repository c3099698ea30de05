package kg.koch.measure.projection;

/**
 * The step of women without migration from outside as one matrix (Rogers 1975, 5.2): blocks of
 * areas by areas, one for each pair of age groups; births in the rows of the first group, survival
 * and moves below the diagonal.
 *
 * @param areas how many
 * @param ages how many
 * @param elements row and column: age group times areas plus area
 */
public record GrowthMatrix(int areas, int ages, double[][] elements) {

  public GrowthMatrix {
    elements = copy(elements);
  }

  @Override
  public double[][] elements() {
    return copy(elements);
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      copy[row] = rows[row].clone();
    }
    return copy;
  }

  /** The step is linear in the population, so each column is what becomes of one woman. */
  public static GrowthMatrix of(ProjectionRates rates) {
    int areas = rates.fertility().areas();
    int ages = rates.fertility().ages();
    Sexes<Transitions> women = new Sexes<>(rates.transitions().women(), null);
    CohortComponent step =
        new CohortComponent(
            new ProjectionRates(rates.years(), women, rates.fertility(), rates.femaleShare()));
    Sexes<AgeTable> nobody = new Sexes<>(AgeTable.zero(areas, ages), null);
    double[][] elements = new double[areas * ages][areas * ages];
    for (int column = 0; column < elements.length; column++) {
      double[][] one = new double[areas][ages];
      one[column % areas][column / areas] = 1;
      AgeTable later = step.step(new Sexes<>(AgeTable.of(one), null), nobody).population().women();
      for (int row = 0; row < elements.length; row++) {
        elements[row][column] = later.get(row % areas, row / areas);
      }
    }
    return new GrowthMatrix(areas, ages, elements);
  }
}
