package kg.koch.measure.projection;

/**
 * A population after a step.
 *
 * @param population persons by area and age group
 * @param births in the step by area, girls and boys, before any of them died or moved
 */
public record Projected(Sexes<AgeTable> population, double[] births) {

  public Projected {
    births = births.clone();
  }

  @Override
  public double[] births() {
    return births.clone();
  }
}
