package kg.koch.measure.repair;

/**
 * Where a person usually is, from the days known for sure: those between two crossings in opposite
 * directions. It tells residents who travel from visitors who come, which is what most decides how
 * long a stay was. The days in question themselves are left out, for donors as for recipients.
 */
final class Habit {

  private static final int TENTHS = 10;
  private static final int NOT_KNOWN = TENTHS;

  /** How many habits there are: tenths of days in the country, and not known. */
  static final int COUNT = TENTHS + 1;

  private final int[] days;
  private final byte[] directions;
  private final long[] known = new long[2];

  Habit(int[] days, byte[] directions, int from, int to) {
    this.days = days;
    this.directions = directions;
    for (int row = from; row + 1 < to; row++) {
      if (directions[row] != directions[row + 1]) {
        known[directions[row]] += days[row + 1] - days[row];
      }
    }
  }

  /** From all days known: for a gap, whose days are not. */
  int ofAll() {
    return of(known[1], known[0]);
  }

  /** From all days known but those of the journey of three crossings that starts at the row. */
  int without(int row) {
    int first = days[row + 1] - days[row];
    int second = days[row + 2] - days[row + 1];
    boolean arrives = directions[row] == 1;
    return of(known[1] - (arrives ? first : second), known[0] - (arrives ? second : first));
  }

  /** From all days known but those of the spell that starts at the row and ends at the next. */
  int withoutSpell(int row) {
    int spell = days[row + 1] - days[row];
    boolean arrives = directions[row] == 1;
    return of(known[1] - (arrives ? spell : 0), known[0] - (arrives ? 0 : spell));
  }

  private static int of(long inCountry, long abroad) {
    long all = inCountry + abroad;
    if (all == 0) {
      return NOT_KNOWN;
    }
    return (int) Math.min(TENTHS - 1, TENTHS * inCountry / all);
  }
}
