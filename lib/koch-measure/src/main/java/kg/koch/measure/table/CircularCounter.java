package kg.koch.measure.table;

import java.util.List;
import kg.koch.measure.stay.Circulation;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.terms.Dimension;

/**
 * C8: living citizens with at least one qualifying move in the years before a day, and among them
 * those who moved often enough to be circular migrants, under each rule.
 *
 * <p>See docs/methods/circular-migration.md.
 */
public final class CircularCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final Observation observation;
  private final int[] days;
  private final Circulation[] rules;
  private final int fewer;
  private final int circular;

  /**
   * Counts into the tally the person, shown again and again.
   *
   * @param rules of which those with a code of DEFINITION are counted
   */
  public CircularCounter(Tally tally, MeasuredPerson person, List<Circulation> rules) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.observation = person.observation();
    this.axes = new PersonAxes(tally, observation, person.places());
    this.days = StockDays.of(layout.dimension(Axis.TIME_PERIOD));
    Dimension definitions = layout.dimension(Axis.DEFINITION);
    this.rules =
        definitions.codes().stream()
            .map(code -> rule(code.id(), rules))
            .toArray(Circulation[]::new);
    this.fewer = layout.dimension(Axis.TIMES).position("FEWER");
    this.circular = layout.dimension(Axis.TIMES).position("CIRCULAR");
  }

  private static Circulation rule(String code, List<Circulation> rules) {
    return rules.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a rule for " + code + "; got none"));
  }

  @Override
  public void visit(MeasuredPerson person) {
    if (person.history().citizenship() == person.places().home()
        && person.history().crossings().size() > 0) {
      for (int i = 0; i < days.length; i++) {
        tally.set(Axis.TIME_PERIOD, i);
        for (int rule = 0; rule < rules.length && person.isAliveOn(days[i]); rule++) {
          if (rules[rule].isObserved(observation, days[i])) {
            tally.set(Axis.DEFINITION, rule);
            count(person, days[i], rules[rule]);
          }
        }
      }
    }
  }

  private void count(MeasuredPerson person, int day, Circulation rule) {
    int moves = rule.moves(person, day);
    if (moves > 0) {
      axes.set(person, day);
      axes.setArea(person.areaOn(day));
      tally.set(Axis.TIMES, moves >= rule.times() ? circular : fewer);
      tally.count(person.history().person(), RecordKeyFunction.PERSON);
    }
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
    return rules[positions[layout.index(Axis.DEFINITION)]].isObserved(observation, day);
  }
}
