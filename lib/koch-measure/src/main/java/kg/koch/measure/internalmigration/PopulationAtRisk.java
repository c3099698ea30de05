package kg.koch.measure.internalmigration;

/**
 * Persons of each region who could have moved: the mid-year population for moves, the survivors at
 * the end of the interval for migrants counted by a question on former residence.
 *
 * <p>Guarantees: every region has more than 0 persons. Does not check the concept of population or
 * the date; both belong to the table the figures came from.
 */
public final class PopulationAtRisk {

  private final Regions regions;
  private final double[] persons;
  private final double total;

  private PopulationAtRisk(Regions regions, double[] persons) {
    this.regions = regions;
    this.persons = persons.clone();
    double sum = 0;
    for (int region = 0; region < persons.length; region++) {
      if (!(persons[region] > 0) || Double.isInfinite(persons[region])) {
        throw new IllegalArgumentException(
            "Expected more than 0 persons in %s; got %s"
                .formatted(regions.name(region), persons[region]));
      }
      sum += persons[region];
    }
    this.total = sum;
  }

  /**
   * @param persons in the regions' order
   * @throws IllegalArgumentException when their number is not that of the regions, or one is not
   *     above 0
   */
  public static PopulationAtRisk of(Regions regions, double[] persons) {
    if (persons.length != regions.size()) {
      throw new IllegalArgumentException(
          "Expected a population for each of %d regions; got %d"
              .formatted(regions.size(), persons.length));
    }
    return new PopulationAtRisk(regions, persons);
  }

  public Regions regions() {
    return regions;
  }

  public double persons(int region) {
    return persons[region];
  }

  /** P: persons of all regions. */
  public double total() {
    return total;
  }
}
