package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.PersonHistory;

/**
 * What models learn from: a pass over all persons as they were known on the day of learning. One
 * serves one thread; what several gathered adds up in any order.
 */
public final class TrainingRecords {

  private final ProvisionalPlan plan;
  private final MeasuredPerson person;
  private final FeatureReader reader;
  private final List<Of> definitions = new ArrayList<>();

  /** What was gathered under one definition. */
  final class Of implements Sighting {

    private final Window window;
    private final VintageWalk walk;
    private final long[] migrations;
    private final List<TrainingRows> rows = List.of(new TrainingRows(), new TrainingRows());

    Of(Window window, int track) {
      this.window = window;
      this.walk = new VintageWalk(window, person.tracks().get(track), person, reader);
      this.migrations = new long[2 * window.months()];
    }

    Window window() {
      return window;
    }

    /** Migrations of a month, once it is final. */
    long migrations(boolean arrival, int month) {
      return migrations[place(arrival, month)];
    }

    private int place(boolean arrival, int month) {
      return (arrival ? window.months() : 0) + window.index(month);
    }

    TrainingRows rows(boolean arrival) {
      return rows.get(arrival ? 1 : 0);
    }

    @Override
    public void migration(int crossing, boolean arrival, int month, int lag) {
      migrations[place(arrival, month)] += lag == window.finalLag() ? 1 : 0;
    }

    @Override
    public void undecided(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at) {
      // Nothing is learned from a crossing before its outcome is known.
    }

    /** Sampled by a hash of the crossing and the lag, so that threads and order do not matter. */
    @Override
    public void outcome(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
      PersonHistory history = person.history();
      long time = history.crossings().time(crossing);
      long drawn = mixed(mixed(history.person() ^ time) + lag);
      double share = plan.sampleOf(lag, classes[at + Feature.STILL_THERE.ordinal()] != 0);
      if ((drawn >>> 11) * 0x1.0p-53 < share) {
        rows(arrival).add(classes, at, outcome, month, lag, 1 / share, drawn);
      }
    }

    private void add(Of other) {
      for (int i = 0; i < migrations.length; i++) {
        migrations[i] += other.migrations[i];
      }
      rows.get(0).add(other.rows.get(0));
      rows.get(1).add(other.rows.get(1));
    }
  }

  /**
   * @param windows what to look at, one a track of the person, in their order
   * @param person shown again and again
   */
  public TrainingRecords(
      ProvisionalPlan plan, List<Window> windows, PlaceGroups groups, MeasuredPerson person) {
    this.plan = plan;
    this.person = person;
    this.reader = new FeatureReader(groups, person);
    for (int track = 0; track < windows.size(); track++) {
      definitions.add(new Of(windows.get(track), track));
    }
  }

  /** Gathers from the person as it now stands measured. */
  public void visit() {
    reader.load();
    definitions.forEach(definition -> definition.walk.walk(definition, VintageWalk.NEVER));
  }

  /** Takes over what another thread gathered. */
  public void add(TrainingRecords other) {
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
