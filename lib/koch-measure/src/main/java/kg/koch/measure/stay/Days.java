package kg.koch.measure.stay;

/** Dates as numbers, without objects: the proleptic Gregorian calendar of ISO 8601. */
public final class Days {

  /** A day that is not known, or that never came. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final long MICROSECONDS = 86_400_000_000L;

  private Days() {}

  /** The day a time falls on. */
  public static int ofTime(long microseconds) {
    return (int) Math.floorDiv(microseconds, MICROSECONDS);
  }

  /** The first moment of the day, in microseconds since 1970-01-01T00:00. */
  public static long startOf(int day) {
    return day * MICROSECONDS;
  }

  /** The date as year * 10,000 + month * 100 + day of month: 20240301. */
  public static int date(int day) {
    // Days are counted from 0000-03-01 so that the leap day ends the year; 146,097 days are 400
    // years (E. G. Richards, Mapping Time, 1998, chapter 25).
    int shifted = day + 719_468;
    int era = Math.floorDiv(shifted, 146_097);
    int dayOfEra = shifted - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year * 10_000 + month * 100 + dayOfMonth;
  }

  /**
   * Completed years between two dates given as {@link #date}. Who was born on 29 February completes
   * a year on 1 March of a year without that day.
   */
  public static int completedYears(int birthDate, int date) {
    return Math.floorDiv(date - birthDate, 10_000);
  }
}
