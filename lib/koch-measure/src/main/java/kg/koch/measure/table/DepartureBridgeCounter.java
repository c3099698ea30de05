package kg.koch.measure.table;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.reconcile.DepartureClass;
import kg.koch.measure.reconcile.DepartureReconciler;
import kg.koch.measure.reconcile.DepartureUnit;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.terms.Dimension;
import kg.koch.terms.bridge.PartCode;

/**
 * R1: registered departures (START) and departures under each definition (END), with what stands in
 * one of them only, by reason, so that START and the parts with their signs give END in every cell.
 *
 * <p>END counts the same persons as C2 CONFIRMED, START the same as A2 external-out. The part that
 * closes the bridge after protection is not counted here.
 */
public final class DepartureBridgeCounter implements TableCounter {

  /** A definition of the table: its track among the person's, and its position on the axis. */
  private record Rule(int track, int position) {}

  private final Tally tally;
  private final PeriodAxis periods;
  private final PlaceAxis areas;
  private final DepartureReconciler reconciler;
  private final List<Rule> rules = new ArrayList<>();
  private final int[] parts;
  private final int start;
  private final int end;
  private final boolean[][] measured;

  /** Counts into the tally the departures of the person, shown again and again. */
  public DepartureBridgeCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    Dimension part = layout.dimension(Axis.PART);
    Dimension areaCodes = layout.dimension(Axis.REF_AREA);
    this.tally = tally;
    this.periods = new PeriodAxis(layout.dimension(Axis.TIME_PERIOD), person.observation());
    this.areas = new PlaceAxis(areaCodes, person.places());
    this.reconciler = new DepartureReconciler(place -> region(areaCodes, areas.position(place)));
    this.start = part.position(PartCode.START);
    this.end = part.position(PartCode.END);
    this.parts = new int[DepartureClass.values().length];
    for (DepartureClass one : DepartureClass.values()) {
      parts[one.ordinal()] = one.part().map(code -> part.position(code.toString())).orElse(-1);
    }
    this.measured =
        new boolean[layout.dimension(Axis.DEFINITION).size()]
            [layout.dimension(Axis.TIME_PERIOD).size()];
    for (int track = 0; track < person.tracks().size(); track++) {
      addRule(person, track, layout.dimension(Axis.DEFINITION));
    }
  }

  private void addRule(MeasuredPerson person, int track, Dimension definitions) {
    StatusTrack rule = person.tracks().get(track);
    int position = definitions.findPosition(rule.definition().code()).orElse(-1);
    if (position >= 0) {
      rules.add(new Rule(track, position));
      int settled = person.observation().from() + rule.definition().settlingDays();
      for (int period = 0; period < measured[position].length; period++) {
        measured[position][period] = periods.firstDay(period) >= settled;
      }
    }
  }

  /** The region, directly below the country, that an area belongs to. */
  private static int region(Dimension areas, int position) {
    int[] path = position < 0 ? new int[0] : areas.pathUp(position);
    return path.length == 0 ? position : path[Math.max(0, path.length - 2)];
  }

  @Override
  public void visit(MeasuredPerson person) {
    for (Rule rule : rules) {
      for (DepartureUnit unit : reconciler.reconcile(person, person.tracks().get(rule.track()))) {
        int period = periods.position(unit.day());
        if (period >= 0 && measured[rule.position()][period]) {
          tally.set(Axis.TIME_PERIOD, period);
          tally.set(Axis.DEFINITION, rule.position());
          tally.set(Axis.REF_AREA, areas.position(unit.place()));
          count(person, unit);
        }
      }
    }
  }

  private void count(MeasuredPerson person, DepartureUnit unit) {
    long event = unit.registered() ? unit.event() : UnitKeys.crossing(unit.event(), false);
    tally.set(Axis.PART, unit.registered() ? start : end);
    tally.count(person.history().person(), event);
    if (unit.why() != DepartureClass.IN_BOTH) {
      tally.set(Axis.PART, parts[unit.why().ordinal()]);
      tally.count(person.history().person(), event);
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /** A definition begins after its burn-in; the closing part is derived after protection. */
  @Override
  public boolean isMeasured(int[] positions) {
    TableLayout layout = tally.layout();
    int definition = positions[layout.index(Axis.DEFINITION)];
    String part = layout.dimension(Axis.PART).code(positions[layout.index(Axis.PART)]);
    return measured[definition][positions[layout.index(Axis.TIME_PERIOD)]]
        && !part.equals(PartCode.PROTECTION);
  }
}
