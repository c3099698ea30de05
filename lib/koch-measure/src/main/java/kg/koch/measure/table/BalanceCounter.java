package kg.koch.measure.table;

import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.Places;
import kg.koch.terms.Dimension;

/**
 * A2: the counted components of the year's balance of the permanent population, by area: opening,
 * births, deaths, moves within the country and across its border as registered, closing.
 *
 * <p>Opening and closing are the register's snapshots at the two New Years. Births and deaths stand
 * in the year they happened, moves in the year they were recorded. Moves within an area count in
 * and out of it. What makes the balance add up, "other change", is derived after protection and is
 * not counted here.
 */
public final class BalanceCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final int[] openings;
  private final int[] closings;
  private final Dimension components;

  /** Counts into the tally the events of the person, shown again and again. */
  public BalanceCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    Dimension years = layout.dimension(Axis.TIME_PERIOD);
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(years, person.observation());
    this.components = layout.dimension(Axis.COMPONENT);
    this.openings = StockDays.newYears(years, 0);
    this.closings = StockDays.newYears(years, 1);
  }

  @Override
  public void visit(MeasuredPerson person) {
    countSnapshots(person);
    countBirth(person);
    countDeath(person);
    countMoves(person);
  }

  private void countSnapshots(MeasuredPerson person) {
    PersonHistory history = person.history();
    for (int year = 0; year < openings.length; year++) {
      if (history.isRegisteredOn(openings[year])) {
        put(person, year, "opening", history.registeredOn(openings[year]), openings[year]);
        tally.count(history.person(), RecordKeyFunction.PERSON);
      }
      if (history.isRegisteredOn(closings[year])) {
        put(person, year, "closing", history.registeredOn(closings[year]), closings[year]);
        tally.count(history.person(), RecordKeyFunction.PERSON);
      }
    }
  }

  private void countBirth(MeasuredPerson person) {
    PersonHistory history = person.history();
    int day = history.actOfBirthDay();
    int place = history.actOfBirthPlace();
    int area = person.places().isArea(place) ? place : history.nextRegisteredArea(day);
    if (day != Days.NEVER && area != Places.NOWHERE) {
      put(person, periods.position(day), "births", area, day);
      tally.count(history.person(), history.actOfBirthEvent());
    }
  }

  private void countDeath(MeasuredPerson person) {
    PersonHistory history = person.history();
    int day = history.deathDay();
    int last = day == Days.NEVER ? Places.NOWHERE : person.areaOn(day);
    int area = last == Places.NOWHERE ? history.deathPlace() : last;
    if (day != Days.NEVER && person.places().isArea(area)) {
      put(person, periods.position(day), "deaths", area, day);
      tally.count(history.person(), history.deathEvent());
    }
  }

  private void countMoves(MeasuredPerson person) {
    Moves moves = person.history().moves();
    for (int i = 0; i < moves.size(); i++) {
      switch (moves.kind(i)) {
        case INTERNAL -> {
          countMove(person, i, "internal-out", moves.origin(i));
          countMove(person, i, "internal-in", moves.destination(i));
        }
        case ARRIVAL -> countMove(person, i, "external-in", moves.destination(i));
        case DEPARTURE -> countMove(person, i, "external-out", moves.origin(i));
      }
    }
  }

  private void countMove(MeasuredPerson person, int move, String component, int area) {
    Moves moves = person.history().moves();
    int day = moves.knownDay(move);
    put(person, periods.position(day), component, area, day);
    tally.count(person.history().person(), moves.event(move));
  }

  private void put(MeasuredPerson person, int year, String component, int area, int day) {
    axes.set(person, day);
    axes.setArea(area);
    tally.set(Axis.TIME_PERIOD, year);
    tally.set(Axis.COMPONENT, components.position(component));
  }

  @Override
  public boolean readsStatuses() {
    return false;
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** Other change is derived elsewhere: it is not a count. */
  @Override
  public boolean isMeasured(int[] positions) {
    int component = positions[tally.layout().index(Axis.COMPONENT)];
    return !components.code(component).equals("other-change");
  }
}
