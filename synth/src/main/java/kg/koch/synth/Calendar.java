package kg.koch.synth;

import java.time.LocalDate;

/**
 * The days the country lives through: two years of which only the border archive tells, then the
 * observed years.
 */
final class Calendar {

  static final int UNOBSERVED_YEARS = 2;

  /** Years before the observed ones of which the border service kept its records: all. */
  static final int ARCHIVED_YEARS = UNOBSERVED_YEARS;

  static final int NEVER = Integer.MAX_VALUE;

  private final int firstYear;
  private final int years;
  private final int lifeFrom;
  private final int observedFrom;
  private final int observedUntil;
  private final short[] yearOfDay;
  private final short[] monthOfDay;

  Calendar(int firstYear, int years) {
    this.firstYear = firstYear;
    this.years = years;
    lifeFrom = newYear(firstYear - UNOBSERVED_YEARS);
    observedFrom = newYear(firstYear);
    observedUntil = newYear(firstYear + years);
    yearOfDay = new short[observedUntil - lifeFrom];
    monthOfDay = new short[observedUntil - lifeFrom];
    for (int day = lifeFrom; day < observedUntil; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      yearOfDay[day - lifeFrom] = (short) date.getYear();
      monthOfDay[day - lifeFrom] =
          (short) ((date.getYear() - firstYear) * 12 + date.getMonthValue() - 1);
    }
  }

  static int newYear(int year) {
    return (int) LocalDate.of(year, 1, 1).toEpochDay();
  }

  int firstYear() {
    return firstYear;
  }

  int years() {
    return years;
  }

  int lifeFrom() {
    return lifeFrom;
  }

  int observedFrom() {
    return observedFrom;
  }

  int observedUntil() {
    return observedUntil;
  }

  /** The year of a day the country lives through. */
  int year(int day) {
    return yearOfDay[day - lifeFrom];
  }

  /** Months from the first observed one to a day's month. */
  int month(int day) {
    return monthOfDay[day - lifeFrom];
  }

  boolean isObserved(int day) {
    return day >= observedFrom && day < observedUntil;
  }
}
