package kg.koch.measure.table;

import java.util.Map;
import kg.koch.measure.stay.LookBack;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.terms.Dimension;

/**
 * C4: citizens abroad at the first moment of a day, by estimates that differ in how long they have
 * been away. Each estimate looks back on the days before, so that none changes with later records;
 * who meets a stricter one meets the wider ones.
 *
 * <p>See docs/methods/citizens-abroad.md.
 */
public final class CitizensAbroadCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final Observation observation;
  private final int[] days;
  private final LookBack[] estimates;

  /**
   * Counts into the tally the person, shown again and again.
   *
   * @param estimates by code of ESTIMATE
   */
  public CitizensAbroadCounter(
      Tally tally, MeasuredPerson person, Map<String, LookBack> estimates) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.observation = person.observation();
    this.axes = new PersonAxes(tally, observation, person.places());
    this.days = StockDays.of(layout.dimension(Axis.TIME_PERIOD));
    this.estimates = lookBacks(layout.dimension(Axis.ESTIMATE), estimates);
  }

  /** The rules in the order of the codes. */
  static LookBack[] lookBacks(Dimension dimension, Map<String, LookBack> rules) {
    return dimension.codes().stream()
        .map(
            code -> {
              LookBack rule = rules.get(code.id());
              if (rule == null) {
                throw new IllegalArgumentException(
                    "Expected a rule for code %s of %s; got none"
                        .formatted(code.id(), dimension.id()));
              }
              return rule;
            })
        .toArray(LookBack[]::new);
  }

  @Override
  public void visit(MeasuredPerson person) {
    if (person.history().citizenship() == person.places().home()) {
      for (int i = 0; i < days.length; i++) {
        int stay = person.isAliveOn(days[i]) ? person.stays().at(days[i]) : -1;
        if (stay >= 0 && person.stays().country(stay) != person.places().home()) {
          axes.set(person, days[i]);
          axes.setArea(person.areaOn(days[i]));
          axes.setPartner(person.stays().country(stay));
          tally.set(Axis.TIME_PERIOD, i);
          count(person, days[i]);
        }
      }
    }
  }

  private void count(MeasuredPerson person, int day) {
    for (int estimate = 0; estimate < estimates.length; estimate++) {
      LookBack rule = estimates[estimate];
      if (rule.isObserved(observation, day) && rule.isAbsent(person, day)) {
        tally.set(Axis.ESTIMATE, estimate);
        tally.count(person.history().person(), RecordKeyFunction.PERSON);
      }
    }
  }

  @Override
  public boolean readsStatuses() {
    return false;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** A day whose look back begins before the records is not measured. */
  @Override
  public boolean isMeasured(int[] positions) {
    TableLayout layout = tally.layout();
    int day = days[positions[layout.index(Axis.TIME_PERIOD)]];
    return estimates[positions[layout.index(Axis.ESTIMATE)]].isObserved(observation, day);
  }
}
