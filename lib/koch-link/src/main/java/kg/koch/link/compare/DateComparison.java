package kg.koch.link.compare;

import kg.koch.link.record.Field;

/** Days of events by how far they lie apart. */
public final class DateComparison extends Comparison {

  private final int[] days;

  public DateComparison(Field field, int column) {
    super(
        field,
        column,
        "same",
        "up to 1 day",
        "up to 3 days",
        "up to 10 days",
        "up to 31 days",
        "different");
    this.days = Numbers.days(field.values());
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int apart = Math.abs(days[rows[first + column()]] - days[rows[second + column()]]);
    return apart <= 1 ? 2 : apart <= 3 ? 3 : apart <= 10 ? 4 : apart <= 31 ? 5 : 6;
  }

  /** Nearness in time is no less telling on a common day. */
  @Override
  public boolean isByRarity(int level) {
    return level == SAME;
  }
}
