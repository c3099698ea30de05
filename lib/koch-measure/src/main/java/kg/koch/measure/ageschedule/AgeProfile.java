package kg.koch.measure.ageschedule;

import java.util.OptionalDouble;

/**
 * What is read off observed rates by age, without a model.
 *
 * <p>The peak is looked for from age 5 to 65, so that infants who move with their parents and the
 * last years of life do not count. Ages are ages, never positions in the table: a table that starts
 * at 0 and one that starts at 5 give the same breadth. Changes are between neighbouring ages from 5
 * to 65, of rates divided by their sum. Sources: Rogers (1975); Bell et al. (2002); Bell and
 * Muhidin (2009) for the breadth; Bernard, Bell and Charles-Edwards (2014) for the changes.
 *
 * @param grossMigraproductionRate GMR, moves in a life
 * @param peakIntensity highest rate from age 5 to 65
 * @param peakAge the youngest age that has it
 * @param peakBreadth sum of the rates from 5 years before the peak to 5 after it; empty unless
 *     rates are by single years and there for all 11
 * @param peakShare the breadth in percent of the sum of all rates; empty with it
 * @param upwardChange greatest rise from one age to the next, a year, as a part of all migration
 * @param upwardAge the age risen to
 * @param downwardChange greatest fall, above 0
 * @param downwardAge the age fallen to
 */
public record AgeProfile(
    double grossMigraproductionRate,
    double peakIntensity,
    double peakAge,
    OptionalDouble peakBreadth,
    OptionalDouble peakShare,
    double upwardChange,
    double upwardAge,
    double downwardChange,
    double downwardAge) {

  private static final double YOUNGEST = 5;
  private static final double OLDEST = 65;
  private static final int AROUND_PEAK = 5;

  /**
   * @throws IllegalArgumentException when fewer than three ages lie between 5 and 65, or rates
   *     there only rise or only fall
   */
  public static AgeProfile of(AgeRates rates) {
    int first = -1;
    int last = -1;
    for (int at = 0; at < rates.size(); at++) {
      if (rates.age(at) >= YOUNGEST && rates.age(at) <= OLDEST) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    if (first < 0 || last - first < 2) {
      throw new IllegalArgumentException(
          "Expected rates at 3 ages or more from 5 to 65; got "
              + (first < 0 ? 0 : last - first + 1));
    }
    return of(rates, first, last);
  }

  private static AgeProfile of(AgeRates rates, int first, int last) {
    int peak = first;
    int up = first + 1;
    int down = first + 1;
    for (int at = first + 1; at <= last; at++) {
      peak = rates.rate(at) > rates.rate(peak) ? at : peak;
      up = change(rates, at) > change(rates, up) ? at : up;
      down = change(rates, at) < change(rates, down) ? at : down;
    }
    if (!(change(rates, up) > 0) || !(change(rates, down) < 0)) {
      throw new IllegalArgumentException(
          "Expected rates that rise and fall from age 5 to 65; got rates that do only one");
    }
    double all = rates.grossMigraproductionRate();
    OptionalDouble breadth = breadth(rates, rates.age(peak));
    return new AgeProfile(
        all,
        rates.rate(peak),
        rates.age(peak),
        breadth,
        breadth.isEmpty() ? breadth : OptionalDouble.of(100 * breadth.getAsDouble() / all),
        change(rates, up) / all,
        rates.age(up),
        -change(rates, down) / all,
        rates.age(down));
  }

  private static double change(AgeRates rates, int at) {
    return (rates.rate(at) - rates.rate(at - 1)) / rates.step();
  }

  private static OptionalDouble breadth(AgeRates rates, double peakAge) {
    if (Math.abs(rates.step() - 1) > 1e-9) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int years = -AROUND_PEAK; years <= AROUND_PEAK; years++) {
      OptionalDouble rate = rates.rateAt(peakAge + years);
      if (rate.isEmpty()) {
        return rate;
      }
      sum += rate.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  /** Greatest rise over greatest fall: above 1 where rates rise faster than they fall. */
  public double asymmetry() {
    return upwardChange / downwardChange;
  }
}
