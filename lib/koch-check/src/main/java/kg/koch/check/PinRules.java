package kg.koch.check;

import kg.koch.terms.Pin;

/**
 * Rules on the personal identification number, whose digits state sex and date of birth; see {@link
 * Pin} for their source.
 */
final class PinRules {

  private static final long SERIALS = 100_000L;
  private static final long FIRST_DIGIT = 10_000_000_000_000L;

  private PinRules() {}

  record Structure(int pin) implements RowRule {

    @Override
    public boolean holds(Values values) {
      return !values.isRead(pin) || isWellFormed(values.number(pin));
    }

    @Override
    public String expected() {
      return "1 or 2, then a date of birth as DDMMYYYY, then 5 digits";
    }
  }

  /** A malformed PIN is for {@link Structure} to find; an empty sex or date is not compared. */
  record Agreement(int pin, int sex, int birthDate) implements RowRule {

    @Override
    public boolean holds(Values values) {
      if (!values.isRead(pin) || !isWellFormed(values.number(pin))) {
        return true;
      }
      long digits = values.number(pin);
      return sexAgrees(values, digits)
          && (!values.isRead(birthDate)
              || values.number(birthDate) == birthDay(digits / SERIALS % 100_000_000L));
    }

    private boolean sexAgrees(Values values, long digits) {
      byte stated = (byte) (digits / FIRST_DIGIT == 1 ? 'F' : 'M');
      return !values.isRead(sex) || values.buffer()[values.start(sex)] == stated;
    }

    @Override
    public String expected() {
      return "the sex and the date of birth that the PIN states";
    }
  }

  private static boolean isWellFormed(long digits) {
    return digits >= FIRST_DIGIT
        && digits < 3 * FIRST_DIGIT
        && birthDay(digits / SERIALS % 100_000_000L) != Digits.NONE;
  }

  /** Days since 1970-01-01 of the number DDMMYYYY, in the years 1900 to 2099; NONE if no date. */
  private static long birthDay(long dayMonthYear) {
    int year = (int) (dayMonthYear % 10_000);
    int month = (int) (dayMonthYear / 10_000 % 100);
    int day = (int) (dayMonthYear / 1_000_000);
    return year < 1900 || year > 2099 ? Digits.NONE : Digits.day(year, month, day);
  }
}
