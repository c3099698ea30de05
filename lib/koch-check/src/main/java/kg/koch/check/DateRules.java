package kg.koch.check;

/** Rules on days. A field that is empty or unreadable satisfies them. */
final class DateRules {

  private DateRules() {}

  /** A field of type DATE or TIMESTAMP. */
  record Day(int field, boolean isTimestamp) {

    long of(Values values) {
      long number = values.number(field);
      return isTimestamp ? Math.floorDiv(number, Digits.MICROSECONDS_OF_DAY) : number;
    }
  }

  /** Two moments are compared to the second, anything else by its day. */
  record NotAfter(Day earlier, Day later, String laterName) implements RowRule {

    @Override
    public boolean holds(Values values) {
      if (!values.isRead(earlier.field()) || !values.isRead(later.field())) {
        return true;
      }
      return earlier.isTimestamp() && later.isTimestamp()
          ? values.number(earlier.field()) <= values.number(later.field())
          : earlier.of(values) <= later.of(values);
    }

    @Override
    public String expected() {
      return "not after " + laterName;
    }
  }

  /** Both limits belong to the range. */
  record Within(Day day, long first, long last, String expected) implements RowRule {

    @Override
    public boolean holds(Values values) {
      if (!values.isRead(day.field())) {
        return true;
      }
      long came = day.of(values);
      return came >= first && came <= last;
    }
  }
}
