package kg.koch.measure.ageschedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import kg.koch.measure.regression.BoundedFit;
import kg.koch.measure.regression.Bounds;
import kg.koch.measure.regression.Criterion;
import kg.koch.measure.regression.NotIdentifiedException;
import kg.koch.measure.regression.Points;

/**
 * A model schedule fitted to observed rates from several starts, the best kept.
 *
 * <p>Least squares weighs each age with its persons where they are known, on average with 1; the
 * Poisson criterion takes rate times persons as a count. Bounds: lambda2 no less than alpha2, mu2
 * from 15 to 35, mu3 from 50 to 80, levels up to ten times the highest rate. Source of the starts:
 * the fundamental schedule of Rogers and Castro (1981), scaled to the data. Same data, same
 * numbers: nothing is drawn at random.
 *
 * @param schedule the best found
 * @param criterion what it is best by
 * @param misfit sum of weighted squares, or deviance
 * @param determination 1 less the part of the rates' weighted variance that is left over; below 0
 *     for a curve worse than a constant
 * @param atBounds parameters the data pushed against a bound, by name: the true value may lie
 *     beyond
 */
public record ScheduleFit(
    ModelSchedule schedule,
    Criterion criterion,
    double misfit,
    double determination,
    List<String> atBounds) {

  /** A component that is nowhere more than this part of the highest rate is none. */
  private static final double LEAST_SHARE = 1e-6;

  public ScheduleFit {
    atBounds = List.copyOf(atBounds);
  }

  /**
   * @throws NotIdentifiedException when there are no more ages than parameters, no start leads to a
   *     standstill, or a component of the form vanishes, so that its other parameters mean nothing
   * @throws IllegalArgumentException when the Poisson criterion is asked for without persons
   */
  public static ScheduleFit of(AgeRates rates, ScheduleForm form, Criterion criterion) {
    if (rates.size() <= form.parameters()) {
      throw new NotIdentifiedException(
          "Expected rates at more than %d ages for %d parameters; got %d"
              .formatted(form.parameters(), form.parameters(), rates.size()));
    }
    if (criterion == Criterion.POISSON && !rates.hasPersons()) {
      throw new IllegalArgumentException(
          "Expected persons at every age for the Poisson criterion; got none");
    }
    ScheduleCurve curve = new ScheduleCurve(form);
    Bounds bounds = curve.bounds(highest(rates));
    BoundedFit best =
        ScheduleStarts.of(rates, form).stream()
            .map(
                start -> BoundedFit.from(start, curve, points(rates, criterion), bounds, criterion))
            .filter(BoundedFit::converged)
            .min(Comparator.comparingDouble(BoundedFit::misfit))
            .orElseThrow(ScheduleFit::noStandstill);
    ModelSchedule schedule = curve.schedule(best.parameters());
    requireComponents(schedule, rates);
    return new ScheduleFit(
        schedule,
        criterion,
        best.misfit(),
        determination(schedule, rates),
        atBounds(best.parameters(), bounds, form));
  }

  private static NotIdentifiedException noStandstill() {
    return new NotIdentifiedException(
        "Expected rates with a best model schedule; got none from any start");
  }

  private static void requireComponents(ModelSchedule schedule, AgeRates rates) {
    requireShare("childhood (a1)", schedule.childhood()::rate, rates);
    requireShare("labour force (a2)", schedule.labour()::rate, rates);
    if (schedule.retirement() != null) {
      requireShare("retirement (a3)", schedule.retirement()::rate, rates);
    }
    if (schedule.oldAge() != null) {
      requireShare("old age (a4)", schedule.oldAge()::rate, rates);
    }
  }

  private static void requireShare(String component, DoubleUnaryOperator rate, AgeRates rates) {
    double most = 0;
    for (int at = 0; at < rates.size(); at++) {
      most = Math.max(most, rate.applyAsDouble(rates.age(at)));
    }
    if (most <= LEAST_SHARE * highest(rates)) {
      throw new NotIdentifiedException(
          "Expected rates with a component of %s; got rates that are fitted best without it"
              .formatted(component));
    }
  }

  private static double highest(AgeRates rates) {
    double highest = 0;
    for (int at = 0; at < rates.size(); at++) {
      highest = Math.max(highest, rates.rate(at));
    }
    return highest;
  }

  private static Points points(AgeRates rates, Criterion criterion) {
    int size = rates.size();
    double[] ages = new double[size];
    double[] values = new double[size];
    double[] weights = new double[size];
    double mean = criterion == Criterion.POISSON ? 1 : meanPersons(rates);
    for (int at = 0; at < size; at++) {
      ages[at] = rates.age(at);
      values[at] = rates.rate(at);
      weights[at] = rates.persons(at) / mean;
    }
    return Points.of(ages, values, weights);
  }

  private static double meanPersons(AgeRates rates) {
    double sum = 0;
    for (int at = 0; at < rates.size(); at++) {
      sum += rates.persons(at);
    }
    return sum / rates.size();
  }

  private static double determination(ModelSchedule schedule, AgeRates rates) {
    double persons = meanPersons(rates) * rates.size();
    double mean = 0;
    for (int at = 0; at < rates.size(); at++) {
      mean += rates.persons(at) * rates.rate(at) / persons;
    }
    double left = 0;
    double all = 0;
    for (int at = 0; at < rates.size(); at++) {
      left += rates.persons(at) * Math.pow(rates.rate(at) - schedule.rate(rates.age(at)), 2);
      all += rates.persons(at) * Math.pow(rates.rate(at) - mean, 2);
    }
    return all == 0 ? 1 : 1 - left / all;
  }

  private static List<String> atBounds(double[] parameters, Bounds bounds, ScheduleForm form) {
    List<String> names = ScheduleParameters.names(form);
    List<String> found = new ArrayList<>();
    for (int at = 0; at < parameters.length; at++) {
      if (bounds.isAtLower(at, parameters[at]) || bounds.isAtUpper(at, parameters[at])) {
        found.add(names.get(at));
      }
    }
    return found;
  }
}
