package kg.koch.measure.table;

import java.util.List;
import kg.koch.measure.stay.Adjustments;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;
import kg.koch.terms.Dimension;

/**
 * A5: the year's balance of usual residents under each definition: opening, births, deaths,
 * immigration and emigration as confirmed, adjustments, closing. Opening and closing are the
 * residents at the first moment of both New Years, undecided persons as last known. Before
 * protection every year adds up to the unit:
 *
 * <pre>closing = opening + births - deaths + immigration - emigration
 *           + adjustments-in - adjustments-out</pre>
 *
 * <p>Years that begin within the window of a definition after the start of observation are not
 * measured for it, as in the tables of change of residence. See
 * docs/methods/balance-of-residents.md.
 */
public final class ResidentBalanceCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final List<StatusTrack> tracks;
  private final int[] definitions;
  private final int[] openings;
  private final int[] closings;
  private final Dimension components;
  private final boolean[][] measured;

  /** Counts into the tally the residence of the person, shown again and again. */
  public ResidentBalanceCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    Dimension years = layout.dimension(Axis.TIME_PERIOD);
    Dimension definition = layout.dimension(Axis.DEFINITION);
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(years, person.observation());
    this.tracks = person.tracks();
    this.components = layout.dimension(Axis.COMPONENT);
    this.openings = StockDays.newYears(years, 0);
    this.closings = StockDays.newYears(years, 1);
    this.definitions =
        tracks.stream()
            .mapToInt(track -> definition.findPosition(track.definition().code()).orElse(-1))
            .toArray();
    this.measured = new boolean[definition.size()][years.size()];
    for (int i = 0; i < definitions.length; i++) {
      int settled = person.observation().from() + tracks.get(i).definition().settlingDays();
      for (int year = 0; year < openings.length && definitions[i] >= 0; year++) {
        measured[definitions[i]][year] = openings[year] >= settled;
      }
    }
  }

  @Override
  public void visit(MeasuredPerson person) {
    for (int i = 0; i < definitions.length; i++) {
      if (definitions[i] >= 0) {
        tally.set(Axis.DEFINITION, definitions[i]);
        countStocks(person, tracks.get(i));
        countBirthAndDeath(person, tracks.get(i));
        countCrossings(person, tracks.get(i));
        countAdjustments(person);
      }
    }
  }

  private void countStocks(MeasuredPerson person, StatusTrack track) {
    for (int year = 0; year < openings.length; year++) {
      if (person.isResidentOn(openings[year], track)) {
        count(person, year, "opening", openings[year]);
      }
      if (person.isResidentOn(closings[year], track)) {
        count(person, year, "closing", closings[year]);
      }
    }
  }

  private void countBirthAndDeath(MeasuredPerson person, StatusTrack track) {
    int birth = person.birthInTime();
    if (birth != Days.NEVER && person.history().deathDay() < birth) {
      return; // an act of death dated before the birth: never in any stock
    }
    if (birth != Days.NEVER && track.isInitiallyResident()) {
      count(person, periods.position(birth), "births", birth);
    }
    int death = person.history().deathDay();
    if (death != Days.NEVER && person.isResidentAtEnd(track)) {
      count(person, periods.position(death), "deaths", death);
    }
  }

  private void countCrossings(MeasuredPerson person, StatusTrack track) {
    Crossings crossings = person.history().crossings();
    for (int i = 0; i < crossings.size(); i++) {
      if (track.outcome(i) == Outcome.MIGRATION) {
        String component = crossings.isArrival(i) ? "immigration" : "emigration";
        count(person, periods.position(crossings.day(i)), component, crossings.day(i));
      }
    }
  }

  /** A change at the first moment of a day belongs to the year that has just ended then. */
  private void countAdjustments(MeasuredPerson person) {
    Adjustments adjustments = person.adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      String component = adjustments.isToResident(i) ? "adjustments-in" : "adjustments-out";
      int day = adjustments.day(i);
      count(person, periods.position(day - 1), component, day);
    }
  }

  private void count(MeasuredPerson person, int year, String component, int day) {
    PersonHistory history = person.history();
    if (year >= 0 && measured[tally.at(Axis.DEFINITION)][year]) {
      axes.set(person, day);
      tally.set(Axis.TIME_PERIOD, year);
      tally.set(Axis.COMPONENT, components.position(component));
      tally.count(history.person(), RecordKeyFunction.PERSON);
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** What protection changed is derived elsewhere: it is not a count. */
  @Override
  public boolean isMeasured(int[] positions) {
    TableLayout layout = tally.layout();
    String component = components.code(positions[layout.index(Axis.COMPONENT)]);
    return !component.equals("protection")
        && measured[positions[layout.index(Axis.DEFINITION)]][
            positions[layout.index(Axis.TIME_PERIOD)]];
  }
}
