package kg.koch.synth.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import kg.koch.synth.Randomness;

/**
 * A date of birth as a form has it: one that exists, or nothing. Forms refuse dates that do not
 * exist, so a slip that would make one is not made.
 *
 * @param digits eight of them, as 19900213; 0 if the date is missing
 */
record BirthDate(int digits) {

  static final BirthDate MISSING = new BirthDate(0);

  static BirthDate of(int day) {
    return of(LocalDate.ofEpochDay(day));
  }

  private static BirthDate of(LocalDate date) {
    return new BirthDate(
        date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
  }

  int year() {
    return digits / 10_000;
  }

  BirthDate onFirstOfJanuary() {
    return new BirthDate(year() * 10_000 + 101);
  }

  BirthDate withDayAndMonthSwapped() {
    return orThis(year() * 10_000 + digits % 100 * 100 + digits / 100 % 100);
  }

  BirthDate withSlip(Randomness random) {
    return orThis((int) Slip.of(digits, 8, random));
  }

  private BirthDate orThis(int other) {
    try {
      LocalDate date = LocalDate.of(other / 10_000, other / 100 % 100, other % 100);
      return date.getYear() > 1900 && date.getYear() < 2026 ? of(date) : this;
    } catch (DateTimeException impossible) {
      return this;
    }
  }

  /** As 1990-02-13, or nothing. */
  String text() {
    if (digits == 0) {
      return "";
    }
    String text = Integer.toString(digits);
    return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
  }
}
