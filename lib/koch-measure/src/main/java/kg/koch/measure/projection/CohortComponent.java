package kg.koch.measure.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries populations forward by one set of rates. With one area it is the plain cohort-component
 * method; with more, Rogers' multiregional one.
 */
public final class CohortComponent {

  private final ProjectionRates rates;

  public CohortComponent(ProjectionRates rates) {
    this.rates = rates;
  }

  /**
   * One step.
   *
   * @param population persons by area and age group
   * @param net net migrants from outside in the step, by area and age group at its ends; below 0
   *     for leavers
   * @throws IllegalArgumentException when persons are negative, more leave than are there, sizes
   *     differ or only one of the two has men
   */
  public Projected step(Sexes<AgeTable> population, Sexes<AgeTable> net) {
    requireFit(population, net);
    Sexes<AgeTable> start =
        population.with(net, (persons, migrants) -> arrive(persons, migrants, "start"));
    Sexes<AgeTable> later =
        start.with(rates.transitions(), (persons, chances) -> chances.survivors(persons));
    double[] births = births(start.women(), later.women());
    Sexes<Double> shares = new Sexes<>(rates.femaleShare(), 1 - rates.femaleShare());
    Sexes<AgeTable> grown =
        later
            .with(shares, Cohorts::new)
            .with(rates.transitions(), (cohorts, chances) -> cohorts.withNewborn(chances, births));
    return new Projected(
        grown.with(net, (persons, migrants) -> arrive(persons, migrants, "end")), births);
  }

  /** Several steps with the same rates and the same net migrants each. */
  public List<Projected> project(Sexes<AgeTable> population, Sexes<AgeTable> net, int steps) {
    List<Projected> projected = new ArrayList<>();
    Sexes<AgeTable> now = population;
    for (int step = 0; step < steps; step++) {
      projected.add(step(now, net));
      now = projected.get(step).population();
    }
    return projected;
  }

  private record Cohorts(AgeTable survivors, double share) {

    AgeTable withNewborn(Transitions chances, double[] births) {
      double[] born = births.clone();
      for (int area = 0; area < born.length; area++) {
        born[area] *= share;
      }
      double[] alive = chances.newborn(born);
      double[][] grown = survivors.copy();
      for (int area = 0; area < alive.length; area++) {
        grown[area][0] += alive[area];
      }
      return AgeTable.of(grown);
    }
  }

  private static AgeTable arrive(AgeTable persons, AgeTable migrants, String when) {
    return persons
        .plus(migrants, 0.5)
        .notNegative("persons after half of net migration at the " + when + " of a step");
  }

  /** Rates apply to the mean of women at start and end. */
  private double[] births(AgeTable start, AgeTable later) {
    double[] births = new double[start.areas()];
    for (int area = 0; area < births.length; area++) {
      for (int age = 0; age < start.ages(); age++) {
        double women = (start.get(area, age) + later.get(area, age)) / 2;
        births[area] += rates.years() * rates.fertility().get(area, age) * women;
      }
    }
    return births;
  }

  private void requireFit(Sexes<AgeTable> population, Sexes<AgeTable> net) {
    AgeTable men = population.men();
    AgeTable netMen = net.men();
    boolean alike = (men == null) == (netMen == null);
    if (!alike || (men != null && rates.transitions().men() == null)) {
      throw new IllegalArgumentException("Expected men in population, rates and net, or in none");
    }
    requireSize(population.women(), net.women());
    if (men != null && netMen != null) {
      requireSize(men, netMen);
    }
  }

  private void requireSize(AgeTable persons, AgeTable net) {
    if (!persons.isAsLargeAs(rates.fertility()) || !net.isAsLargeAs(persons)) {
      throw new IllegalArgumentException(
          "Expected the areas and age groups of the rates, %d x %d; got %d x %d and %d x %d"
              .formatted(
                  rates.fertility().areas(),
                  rates.fertility().ages(),
                  persons.areas(),
                  persons.ages(),
                  net.areas(),
                  net.ages()));
    }
    persons.notNegative("persons");
  }
}
