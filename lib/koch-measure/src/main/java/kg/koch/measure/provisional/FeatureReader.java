package kg.koch.measure.provisional;

import java.util.Arrays;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.PersonHistory;

/**
 * Reads the features of a crossing on the day of a vintage, as they were known on that day: the
 * same crossing looked at a month later has other features. One reader serves one thread.
 */
final class FeatureReader {

  private static final int NO_STAY = -1;

  private final PlaceGroups groups;
  private final PersonHistory history;
  private final MeasuredPerson person;
  private int size;
  private int start;
  private int[] days = new int[64];

  /** Days abroad from the start of observation to each crossing. */
  private int[] abroad = new int[64];

  /** The last crossing before that went the same way, or -1. */
  private int[] sameBefore = new int[64];

  /** The longest stay that began with such a crossing and ended before. */
  private int[] longestBefore = new int[64];

  FeatureReader(PlaceGroups groups, MeasuredPerson person) {
    this.groups = groups;
    this.person = person;
    this.history = person.history();
  }

  /** Takes over the measured person given at the beginning, as it now stands. */
  void load() {
    Crossings crossings = history.crossings();
    size = crossings.size();
    if (days.length < size) {
      days = new int[size * 2];
      abroad = new int[size * 2];
      sameBefore = new int[size * 2];
      longestBefore = new int[size * 2];
    }
    start = person.observedFrom();
    int[] last = {-1, -1};
    int[] longest = {NO_STAY, NO_STAY};
    for (int i = 0; i < size; i++) {
      int side = crossings.isArrival(i) ? 1 : 0;
      days[i] = crossings.day(i);
      boolean wasAbroad = i == 0 ? side == 1 : !crossings.isArrival(i - 1);
      int from = i == 0 ? start : days[i - 1];
      abroad[i] = (i == 0 ? 0 : abroad[i - 1]) + (wasAbroad ? Math.max(0, days[i] - from) : 0);
      if (i > 0) {
        int stayed = crossings.isArrival(i - 1) ? 1 : 0;
        longest[stayed] = Math.max(longest[stayed], days[i] - days[i - 1]);
      }
      sameBefore[i] = last[side];
      longestBefore[i] = longest[side];
      last[side] = i;
    }
  }

  /**
   * Writes the classes of all features.
   *
   * @param firstUndecided the first crossing undecided on that day
   */
  void write(PastView view, int crossing, int firstUndecided, byte[] classes, int at) {
    since(view, crossing, firstUndecided, classes, at);
    before(view, crossing, classes, at);
    stays(view, crossing, classes, at);
    who(view, crossing, classes, at);
  }

  private void since(PastView view, int i, int firstUndecided, byte[] classes, int at) {
    int last = view.size() - 1;
    int own = view.ownDays(i);
    put(Feature.AGE_OF_CROSSING, view.vintage() - days[i], classes, at);
    put(Feature.OWN_DAYS, own, classes, at);
    put(Feature.OTHER_DAYS, view.daysObserved(i) - own, classes, at);
    put(Feature.STILL_THERE, view.isArrival(last) == view.isArrival(i) ? 1 : 0, classes, at);
    put(Feature.DAYS_SINCE_LAST_CROSSING, view.vintage() - days[last], classes, at);
    put(Feature.CROSSINGS_SINCE, last - i, classes, at);
    put(Feature.DAYS_SINCE_FIRST_UNDECIDED, days[i] - days[firstUndecided], classes, at);
    put(Feature.STATUS_BEFORE, view.residentBefore(i) + 1, classes, at);
  }

  private void before(PastView view, int i, byte[] classes, int at) {
    put(Feature.CROSSINGS_LAST_YEAR, i - firstFrom(days[i] - 365), classes, at);
    put(Feature.CROSSINGS_LAST_TWO_YEARS, i - firstFrom(days[i] - 730), classes, at);
    put(Feature.CROSSINGS_LAST_THREE_YEARS, i - firstFrom(days[i] - 1095), classes, at);
    put(Feature.DAYS_ABROAD_LAST_YEAR, abroadBefore(view, i, 365), classes, at);
    put(Feature.DAYS_ABROAD_LAST_TWO_YEARS, abroadBefore(view, i, 730), classes, at);
  }

  private int firstFrom(int day) {
    int found = Arrays.binarySearch(days, 0, size, day);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && days[found - 1] == day) {
      found--;
    }
    return found;
  }

  private int abroadBefore(PastView view, int i, int length) {
    int from = Math.max(start, days[i] - length);
    int next = firstFrom(from);
    boolean away = view.isArrival(next);
    if (next > 0) {
      away = !view.isArrival(next - 1);
    }
    return abroad[i] - abroad[next] + (away ? days[next] - from : 0);
  }

  private void stays(PastView view, int i, byte[] classes, int at) {
    int own = sameBefore[i];
    put(Feature.LAST_OWN_STAY, length(own), classes, at);
    put(Feature.OWN_STAY_BEFORE, own < 0 ? NO_STAY : length(sameBefore[own]), classes, at);
    put(Feature.LONGEST_OWN_STAY, longestBefore[i], classes, at);
    boolean alternates = i > 0 && view.isArrival(i - 1) != view.isArrival(i);
    put(Feature.STAY_ENDED, alternates ? length(i - 1) : NO_STAY, classes, at);
    int other = alternates ? length(sameBefore[i - 1]) : NO_STAY;
    put(Feature.OTHER_STAY_BEFORE, other, classes, at);
  }

  /** Of the stay that began with a crossing and ended with the next. */
  private int length(int crossing) {
    return crossing < 0 ? NO_STAY : days[crossing + 1] - days[crossing];
  }

  private void who(PastView view, int i, byte[] classes, int at) {
    int day = days[i];
    Crossings crossings = history.crossings();
    put(Feature.SEX, history.sex(), classes, at);
    put(Feature.AGE, history.ageOn(Days.date(day)), classes, at);
    put(Feature.CITIZENSHIP, groups.ofCountry(history.citizenship()), classes, at);
    put(Feature.PARTNER, groups.ofCountry(crossings.country(i)), classes, at);
    put(Feature.MONTH_OF_CROSSING, Months.of(day) % 12, classes, at);
    put(Feature.MONTH_OF_VINTAGE, Months.of(view.vintage()) % 12, classes, at);
    put(Feature.CHECKPOINT, crossings.checkpoint(i), classes, at);
    put(Feature.AREA, groups.ofArea(history.lastRegisteredArea(day)), classes, at);
    boolean registered = history.lastRegisteredArea(view.vintage() - 1) >= 0;
    put(Feature.REGISTERED, registered ? 1 : 0, classes, at);
  }

  private static void put(Feature feature, int value, byte[] classes, int at) {
    classes[at + feature.ordinal()] = feature.classOf(value);
  }
}
