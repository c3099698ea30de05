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

  private static final int UNKNOWN = -1;

  private final Window window;
  private final MeasuredPerson person;
  private final FeatureReader reader;
  private final PastView view;

  /** Undecided sightings of the person: crossing and lag by sighting, and the features. */
  private int sightings;

  private int[] crossings = new int[64];
  private byte[] lags = new byte[64];
  private byte[] classes = new byte[64 * Feature.count()];
  private byte[] outcomes = new byte[64];

  VintageWalk(Window window, StatusTrack track, MeasuredPerson person, FeatureReader reader) {
    this.window = window;
    this.person = person;
    this.reader = reader;
    this.view = new PastView(track);
  }

  /** Shows what there is of the person; the reader must have been loaded with it. */
  void walk(Sighting sighting) {
    int size = person.history().crossings().size();
    if (size == 0 || window.months() == 0) {
      return;
    }
    start(size);
    int day = person.history().crossings().day(0);
    int last = Months.of(person.history().crossings().day(size - 1)) + 1 + window.finalLag();
    int vintage = Math.max(window.firstMonth(), Months.of(day)) + 1;
    for (; vintage <= Math.min(last, window.lastVintage()); vintage++) {
      look(vintage, sighting);
    }
    for (int i = 0; i < sightings; i++) {
      show(i, sighting);
    }
  }

  private void start(int size) {
    sightings = 0;
    if (outcomes.length < size) {
      outcomes = new byte[size * 2];
    }
    Arrays.fill(outcomes, 0, size, (byte) UNKNOWN);
    view.load(person);
  }

  private void look(int vintage, Sighting sighting) {
    int oldest = Math.max(window.firstMonth(), vintage - 1 - window.finalLag());
    view.at(Months.firstDay(vintage));
    int firstUndecided = -1;
    for (int i = firstFrom(Months.firstDay(oldest)); i < view.size(); i++) {
      Outcome outcome = view.outcome(i);
      int month = Months.of(view.day(i));
      int lag = Window.lag(month, vintage);
      if (lag == window.finalLag()) {
        outcomes[i] = (byte) (outcome == Outcome.MIGRATION ? 1 : 0);
      }
      if (outcome == Outcome.MIGRATION) {
        sighting.migration(i, view.isArrival(i), month, lag);
      } else if (outcome == Outcome.UNDECIDED) {
        firstUndecided = firstUndecided < 0 ? i : firstUndecided;
        remember(i, lag, firstUndecided);
      }
    }
  }

  private int firstFrom(int day) {
    int i = view.size();
    while (i > 0 && view.day(i - 1) >= day) {
      i--;
    }
    return i;
  }

  private void remember(int crossing, int lag, int firstUndecided) {
    if (sightings == crossings.length) {
      crossings = Arrays.copyOf(crossings, sightings * 2);
      lags = Arrays.copyOf(lags, sightings * 2);
      classes = Arrays.copyOf(classes, classes.length * 2);
    }
    crossings[sightings] = crossing;
    lags[sightings] = (byte) lag;
    reader.write(view, crossing, firstUndecided, classes, sightings * Feature.count());
    sightings++;
  }

  private void show(int i, Sighting sighting) {
    int crossing = crossings[i];
    sighting.undecided(
        crossing,
        view.isArrival(crossing),
        Months.of(view.day(crossing)),
        lags[i],
        classes,
        i * Feature.count(),
        outcomes[crossing]);
  }
}
