package kg.koch.measure.provisional;

import java.util.Arrays;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;

/**
 * Walks through all vintages of a person under one definition: what each knew of the crossings not
 * yet final, and in the end what they turned out to be. One walk serves one thread.
 */
final class VintageWalk {

  /** Of a walk through all vintages: none was looked at before. */
  static final int NEVER = Integer.MIN_VALUE / 2;

  private static final int UNKNOWN = -1;

  private final Window window;
  private final MeasuredPerson person;
  private final FeatureReader reader;
  private final PastView view;

  /** Undecided sightings of the person: crossing and lag by sighting, and the features. */
  private int sightings;

  private int[] crossings = new int[64];
  private byte[] lags = new byte[64];
  private boolean[] shownBefore = new boolean[64];
  private byte[] classes = new byte[64 * Feature.count()];
  private byte[] outcomes = new byte[64];

  VintageWalk(Window window, StatusTrack track, MeasuredPerson person, FeatureReader reader) {
    this.window = window;
    this.person = person;
    this.reader = reader;
    this.view = new PastView(track);
  }

  /**
   * Shows what there is of the person; the reader must have been loaded with it.
   *
   * @param seen the last vintage of an earlier walk over the same history up to that day: shown is
   *     what vintages after it knew, and the outcomes that became known since; or {@link #NEVER}
   */
  void walk(Sighting sighting, int seen) {
    int size = person.history().crossings().size();
    if (size == 0 || window.months() == 0) {
      return;
    }
    start(size);
    int day = person.history().crossings().day(0);
    int last = Months.of(person.history().crossings().day(size - 1)) + 1 + window.finalLag();
    int vintage = Math.max(first(seen), Math.max(window.firstMonth(), Months.of(day)) + 1);
    for (; vintage <= Math.min(last, window.lastVintage()); vintage++) {
      look(vintage, seen, sighting);
    }
    for (int i = 0; i < sightings; i++) {
      show(i, sighting);
    }
  }

  /** The first vintage to look at: one seen before only if a month has become final since. */
  private int first(int seen) {
    int firstClosed = seen - window.finalLag();
    int firstOpen = window.lastVintage() - window.finalLag();
    int at = firstFrom(Months.firstDay(Math.max(0, firstClosed)), view.known());
    boolean closes = at < view.known() && Months.of(view.day(at)) < firstOpen;
    return closes ? firstClosed + 1 : seen + 1;
  }

  private void start(int size) {
    sightings = 0;
    if (outcomes.length < size) {
      outcomes = new byte[size * 2];
    }
    Arrays.fill(outcomes, 0, size, (byte) UNKNOWN);
    view.load(person);
  }

  private void look(int vintage, int seen, Sighting sighting) {
    int oldest = Math.max(window.firstMonth(), vintage - 1 - window.finalLag());
    view.at(Months.firstDay(vintage));
    int firstUndecided = -1;
    for (int i = firstFrom(Months.firstDay(oldest), view.size()); i < view.size(); i++) {
      Outcome outcome = view.outcome(i);
      int month = Months.of(view.day(i));
      int lag = Window.lag(month, vintage);
      if (lag == window.finalLag()) {
        outcomes[i] = (byte) (outcome == Outcome.MIGRATION ? 1 : 0);
      }
      if (outcome == Outcome.MIGRATION && vintage > seen) {
        sighting.migration(i, view.isArrival(i), month, lag);
      } else if (outcome == Outcome.UNDECIDED) {
        firstUndecided = firstUndecided < 0 ? i : firstUndecided;
        // Of what was shown before, only what has become known since is of interest.
        boolean hasOutcomeSince = window.isEverFinal(month) && !window.isFinal(month, seen);
        if (vintage > seen || hasOutcomeSince) {
          remember(i, lag, firstUndecided, vintage <= seen);
        }
      }
    }
  }

  /** The first crossing on the day or after it, of so many. */
  private int firstFrom(int day, int size) {
    int i = size;
    while (i > 0 && view.day(i - 1) >= day) {
      i--;
    }
    return i;
  }

  private void remember(int crossing, int lag, int firstUndecided, boolean wasShown) {
    if (sightings == crossings.length) {
      crossings = Arrays.copyOf(crossings, sightings * 2);
      lags = Arrays.copyOf(lags, sightings * 2);
      shownBefore = Arrays.copyOf(shownBefore, sightings * 2);
      classes = Arrays.copyOf(classes, classes.length * 2);
    }
    crossings[sightings] = crossing;
    lags[sightings] = (byte) lag;
    shownBefore[sightings] = wasShown;
    reader.write(view, crossing, firstUndecided, classes, sightings * Feature.count());
    sightings++;
  }

  private void show(int i, Sighting sighting) {
    int crossing = crossings[i];
    boolean arrival = view.isArrival(crossing);
    int month = Months.of(view.day(crossing));
    int at = i * Feature.count();
    if (!shownBefore[i]) {
      sighting.undecided(crossing, arrival, month, lags[i], classes, at);
    }
    if (outcomes[crossing] != UNKNOWN) {
      sighting.outcome(crossing, arrival, month, lags[i], classes, at, outcomes[crossing]);
    }
  }
}
