package kg.koch.measure.table;

import java.util.List;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;
import kg.koch.terms.Dimension;

/**
 * Changes of residence: emigrants (C2), returned citizens (F1), arrivals for residence (H1), under
 * each definition side by side, in the period of the crossing that changed residence.
 *
 * <p>CONFIRMED are crossings that changed residence. UNDECIDED are crossings that may yet turn out
 * to have done so; not all of them will (a person may have several), so the two are never added.
 * Periods that begin within the window of a definition after the start of observation rest on
 * assumed statuses and are not measured for it. Of returned citizens a border archive counts as
 * observed; emigrants and immigrants may be visitors, of whom there is none.
 *
 * <p>See docs/methods/tables-of-change-of-residence.md.
 */
public final class MigrationCounter implements TableCounter {

  /** Whose crossings count. */
  public enum Flow {
    /** Departures of everybody. */
    EMIGRATION,
    /** Arrivals of citizens. */
    RETURN,
    /** Arrivals of everybody, and arrivals as registered. */
    IMMIGRATION
  }

  private static final String CONFIRMED = "CONFIRMED";
  private static final String UNDECIDED = "UNDECIDED";

  private final Flow flow;
  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final List<StatusTrack> tracks;
  private final int[] definitions;
  private final int registered;
  private final int confirmed;
  private final int undecided;
  private final boolean[][] measured;

  /**
   * @param person the person this counter will be shown, again and again
   */
  public MigrationCounter(Flow flow, Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    this.flow = flow;
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    Dimension time = layout.dimension(Axis.TIME_PERIOD);
    Dimension definition = layout.dimension(Axis.DEFINITION);
    this.periods = new PeriodAxis(time, person.observation());
    this.tracks = person.tracks();
    this.definitions =
        tracks.stream()
            .mapToInt(track -> definition.findPosition(track.definition().code()).orElse(-1))
            .toArray();
    this.registered =
        flow == Flow.IMMIGRATION ? definition.findPosition(Definition.REGISTERED).orElse(-1) : -1;
    boolean byOutcome = layout.has(Axis.OUTCOME);
    this.confirmed = byOutcome ? layout.dimension(Axis.OUTCOME).position(CONFIRMED) : 0;
    this.undecided = byOutcome ? layout.dimension(Axis.OUTCOME).position(UNDECIDED) : -1;
    this.measured = new boolean[definition.size()][time.size()];
    // Archives know persons with a PIN, so all citizens, but not the visitors among emigrants.
    markMeasured(
        flow == Flow.RETURN ? person.observation().archivedFrom() : person.observation().from());
  }

  private void markMeasured(int observedFrom) {
    for (int period = 0; period < measured[0].length; period++) {
      for (int i = 0; i < definitions.length; i++) {
        int window = tracks.get(i).definition().settlingDays();
        if (definitions[i] >= 0) {
          measured[definitions[i]][period] = periods.firstDay(period) >= observedFrom + window;
        }
      }
      if (registered >= 0) {
        measured[registered][period] = true;
      }
    }
  }

  @Override
  public void visit(MeasuredPerson person) {
    PersonHistory history = person.history();
    if (flow != Flow.RETURN || history.citizenship() == person.places().home()) {
      for (int i = 0; i < definitions.length; i++) {
        if (definitions[i] >= 0) {
          countCrossings(person, tracks.get(i), definitions[i]);
        }
      }
      if (registered >= 0) {
        countMoves(person);
      }
    }
  }

  private void countCrossings(MeasuredPerson person, StatusTrack track, int definition) {
    Crossings crossings = person.history().crossings();
    boolean arrivals = flow != Flow.EMIGRATION;
    for (int i = 0; i < crossings.size(); i++) {
      Outcome outcome = track.outcome(i);
      if (outcome != Outcome.NONE && crossings.isArrival(i) == arrivals) {
        int day = crossings.day(i);
        tally.set(Axis.DEFINITION, definition);
        tally.set(Axis.OUTCOME, outcome == Outcome.MIGRATION ? confirmed : undecided);
        axes.setArea(arrivals ? person.areaAfter(day) : person.areaOn(day));
        axes.setPartner(arrivals ? person.previousCountry(i) : crossings.country(i));
        if (outcome == Outcome.MIGRATION || undecided >= 0) {
          count(person, day, definition, UnitKeys.crossing(crossings.time(i), arrivals));
        }
      }
    }
  }

  private void countMoves(MeasuredPerson person) {
    Moves moves = person.history().moves();
    for (int i = 0; i < moves.size(); i++) {
      if (moves.kind(i) == Moves.Kind.ARRIVAL) {
        tally.set(Axis.DEFINITION, registered);
        tally.set(Axis.OUTCOME, confirmed);
        axes.setArea(moves.destination(i));
        axes.setPartner(moves.origin(i));
        count(person, moves.knownDay(i), registered, moves.event(i));
      }
    }
  }

  private void count(MeasuredPerson person, int day, int definition, long event) {
    int period = periods.position(day);
    if (period >= 0 && measured[definition][period]) {
      axes.set(person, day);
      tally.set(Axis.TIME_PERIOD, period);
      tally.count(person.history().person(), event);
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** Registered arrivals have no undecided outcome; a definition begins after its burn-in. */
  @Override
  public boolean isMeasured(int[] positions) {
    TableLayout layout = tally.layout();
    int definition = positions[layout.index(Axis.DEFINITION)];
    boolean begun = measured[definition][positions[layout.index(Axis.TIME_PERIOD)]];
    boolean undecidedCell =
        layout.has(Axis.OUTCOME) && positions[layout.index(Axis.OUTCOME)] == undecided;
    return begun && !(undecidedCell && definition == registered);
  }
}
