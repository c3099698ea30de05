package kg.koch.measure.ageschedule;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Migration rates by age, moves for each person and year, and the persons they were counted among
 * where these are known.
 *
 * <p>Guarantees: ages rise in equal steps from 0 or more, rates are from 0 to 1000 with one of 1e-9
 * or more, persons (if given) are above 0. Does not check what ages mean: completed years with
 * single-year data, the middle of the group with groups; nor whether moves or migrants were
 * counted.
 */
public final class AgeRates {

  /** Nobody moves three times a day; rates for each 1,000 persons still pass. */
  public static final double HIGHEST = 1000;

  /** One move in a billion persons: less is no rate, and its square is lost in rounding. */
  private static final double LOWEST = 1e-9;

  private final double[] ages;
  private final double[] rates;
  private final double[] persons;

  private AgeRates(double[] ages, double[] rates, double[] persons) {
    this.ages = ages.clone();
    this.rates = rates.clone();
    this.persons = persons.clone();
  }

  /**
   * @throws IllegalArgumentException when the lengths differ or a number breaks the guarantees
   */
  public static AgeRates of(double[] ages, double[] rates) {
    return checked(ages, rates, new double[0]);
  }

  /**
   * @throws IllegalArgumentException when the lengths differ or a number breaks the guarantees
   */
  public static AgeRates of(double[] ages, double[] rates, double[] persons) {
    requireLength(ages.length, persons.length);
    for (double number : persons) {
      require(number > 0 && Double.isFinite(number), "more than 0 persons at every age", number);
    }
    return checked(ages, rates, persons);
  }

  private static AgeRates checked(double[] ages, double[] rates, double[] persons) {
    requireLength(ages.length, rates.length);
    if (ages.length < 2) {
      throw new IllegalArgumentException("Expected rates at 2 ages or more; got " + ages.length);
    }
    double step = ages[1] - ages[0];
    for (int at = 0; at < ages.length; at++) {
      require(ages[at] >= 0 && ages[at] <= 150, "ages from 0 to 150", ages[at]);
      require(rates[at] >= 0 && rates[at] <= HIGHEST, "rates from 0 to 1000", rates[at]);
      double next = at == 0 ? step : ages[at] - ages[at - 1];
      require(next > 0 && Math.abs(next - step) < 1e-9, "ages that rise in equal steps", ages[at]);
    }
    double most = Arrays.stream(rates).max().orElseThrow();
    require(most >= LOWEST, "a rate of 1e-9 or more at some age", most);
    return new AgeRates(ages, rates, persons);
  }

  private static void requireLength(int expected, int came) {
    if (expected != came) {
      throw new IllegalArgumentException(
          "Expected a number for each of %d ages; got %d".formatted(expected, came));
    }
  }

  private static void require(boolean kept, String expected, double came) {
    if (!kept) {
      throw new IllegalArgumentException("Expected %s; got %s".formatted(expected, came));
    }
  }

  public int size() {
    return ages.length;
  }

  public double age(int at) {
    return ages[at];
  }

  public double rate(int at) {
    return rates[at];
  }

  /** Years from one age to the next. */
  public double step() {
    return ages[1] - ages[0];
  }

  public boolean hasPersons() {
    return persons.length > 0;
  }

  /** Persons at the age; 1 where they are not known. */
  public double persons(int at) {
    return hasPersons() ? persons[at] : 1;
  }

  /** GMR: what the rates add up to over all ages, moves a person would make in a life at them. */
  public double grossMigraproductionRate() {
    return step() * Arrays.stream(rates).sum();
  }

  /** The rate at exactly this age; empty when the data have none. */
  OptionalDouble rateAt(double age) {
    int at = (int) Math.round((age - ages[0]) / step());
    return at >= 0 && at < ages.length && Math.abs(ages[at] - age) < 1e-9
        ? OptionalDouble.of(rates[at])
        : OptionalDouble.empty();
  }
}
