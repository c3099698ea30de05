package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.UnitKeys;

/**
 * First pass over all persons: what every vintage knew, and what models learn from. One serves one
 * thread; what several gathered adds up in any order.
 */
public final class VintageRecords {

  private final ProvisionalPlan plan;
  private final MeasuredPerson person;
  private final RecordKeyFunction keys;
  private final FeatureReader reader;
  private final List<Of> definitions = new ArrayList<>();

  /** What was gathered under one definition. */
  final class Of implements Sighting {

    private final Window window;
    private final VintageWalk walk;
    private final VintageCounts counts;
    private final PropensityTable propensities;
    private final List<TrainingRows> rows = List.of(new TrainingRows(), new TrainingRows());

    Of(Window window, int track) {
      this.window = window;
      this.walk = new VintageWalk(window, person.tracks().get(track), person, reader);
      this.counts = new VintageCounts(window);
      this.propensities = new PropensityTable(window);
    }

    Window window() {
      return window;
    }

    VintageCounts counts() {
      return counts;
    }

    PropensityTable propensities() {
      return propensities;
    }

    TrainingRows rows(boolean arrival) {
      return rows.get(arrival ? 1 : 0);
    }

    @Override
    public void migration(int crossing, boolean arrival, int month, int lag) {
      counts.migration(arrival, month, lag, key(crossing, arrival));
    }

    @Override
    public void undecided(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
      counts.undecided(arrival, month, lag, key(crossing, arrival));
      if (outcome >= 0) {
        propensities.count(arrival, month, lag, classes, at, outcome);
        sample(crossing, arrival, month, lag, classes, at, outcome);
      }
    }

    /** By a hash of the crossing and the lag, so that threads and order do not matter. */
    private void sample(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
      PersonHistory history = person.history();
      long time = history.crossings().time(crossing);
      long drawn = mixed(mixed(history.person() ^ time) + lag);
      double share = plan.sampleOf(lag, classes[at + Feature.STILL_THERE.ordinal()] != 0);
      if ((drawn >>> 11) * 0x1.0p-53 < share) {
        rows(arrival).add(classes, at, outcome, month, lag, 1 / share, drawn);
      }
    }

    private int key(int crossing, boolean arrival) {
      PersonHistory history = person.history();
      return keys.of(
          history.person(), UnitKeys.crossing(history.crossings().time(crossing), arrival));
    }

    private void add(Of other) {
      counts.add(other.counts);
      propensities.add(other.propensities);
      rows.get(0).add(other.rows.get(0));
      rows.get(1).add(other.rows.get(1));
    }
  }

  /**
   * @param windows what to look at, one a track of the person, in their order
   * @param person shown again and again
   * @param keys gives every unit its record key
   */
  public VintageRecords(
      ProvisionalPlan plan,
      List<Window> windows,
      PlaceGroups groups,
      MeasuredPerson person,
      RecordKeyFunction keys) {
    this.plan = plan;
    this.person = person;
    this.keys = keys;
    this.reader = new FeatureReader(groups, person);
    for (int track = 0; track < windows.size(); track++) {
      definitions.add(new Of(windows.get(track), track));
    }
  }

  /** Gathers from the person as it now stands measured. */
  public void visit() {
    reader.load();
    definitions.forEach(definition -> definition.walk.walk(definition));
  }

  /** Takes over what another thread gathered. */
  public void add(VintageRecords other) {
    for (int i = 0; i < definitions.size(); i++) {
      definitions.get(i).add(other.definitions.get(i));
    }
  }

  ProvisionalPlan plan() {
    return plan;
  }

  List<Of> definitions() {
    return List.copyOf(definitions);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
