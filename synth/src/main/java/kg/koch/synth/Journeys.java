package kg.koch.synth;

import java.util.Arrays;

/**
 * Every border crossing of one person in order of time, alternating by construction: the first is
 * an arrival if the person begins abroad, else a departure.
 */
final class Journeys {

  private static final long DAY = 86_400L;

  private final boolean beginsAbroad;
  private long[] moments = new long[4];
  private String[] countries = new String[4];
  private int count;

  Journeys(boolean beginsAbroad) {
    this.beginsAbroad = beginsAbroad;
  }

  boolean beginsAbroad() {
    return beginsAbroad;
  }

  int count() {
    return count;
  }

  long moment(int index) {
    return moments[index];
  }

  int day(int index) {
    return (int) Math.floorDiv(moments[index], DAY);
  }

  String country(int index) {
    return countries[index];
  }

  boolean isArrival(int index) {
    return (index % 2 == 0) == beginsAbroad;
  }

  boolean endsAbroad() {
    return (count % 2 == 0) == beginsAbroad;
  }

  int lastDay() {
    return count == 0 ? Integer.MIN_VALUE : day(count - 1);
  }

  /** Adds a crossing on a day; it is moved past the one before it where it would come too early. */
  void cross(int day, int secondOfDay, String country) {
    long moment = day * DAY + secondOfDay;
    add(count > 0 ? Math.max(moment, moments[count - 1] + 600) : moment, country);
  }

  void add(long moment, String country) {
    if (count == moments.length) {
      moments = Arrays.copyOf(moments, count * 2);
      countries = Arrays.copyOf(countries, count * 2);
    }
    moments[count] = moment;
    countries[count] = country;
    count++;
  }

  /** Drops every crossing from a day on: the dead do not travel and the future is not known. */
  void endBefore(int day) {
    while (count > 0 && day(count - 1) >= day) {
      count--;
    }
  }

  /** Whether the person is abroad at the end of a day. */
  boolean isAbroad(int day) {
    int before = 0;
    while (before < count && day(before) <= day) {
      before++;
    }
    return (before % 2 == 0) == beginsAbroad;
  }

  /** The country of the stay abroad that holds a day. */
  String countryOn(int day) {
    String country = count > 0 ? countries[0] : Countries.RUSSIA;
    for (int i = 0; i < count && day(i) <= day; i++) {
      country = countries[i];
    }
    return country;
  }
}
