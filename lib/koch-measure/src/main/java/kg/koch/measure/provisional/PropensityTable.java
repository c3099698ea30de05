package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * The propensity table: of the crossings of a past period that were undecided at the same lag, the
 * share that became migrations, by direction, citizenship, age, lag and days on the own side so
 * far. A class nobody was in takes the share of its direction, lag and days; that one the share of
 * its direction and lag.
 *
 * <p>Source: Australian Bureau of Statistics, preliminary net overseas migration: migration
 * propensities of the same quarter one year earlier. It is the baseline the model has to beat.
 *
 * <p>Only months final at the vintage are used, as nothing else was known then. Counts add up over
 * threads in any order.
 */
final class PropensityTable {

  /** Which past months the shares come from. */
  enum Reference {
    /** The month a year before and its neighbours; two years before where that is not final yet. */
    SAME_QUARTER,
    /** The last twelve months that are final. */
    LAST_FINAL_YEAR
  }

  private static final int[] AGES = classes(Feature.AGE, 15, 29, 45, 60);
  private static final int[] OWN_DAYS = classes(Feature.OWN_DAYS, 34, 89, 122, 188, 243, 298);

  private final Window window;
  private final int fine;
  private final int middle;
  private final int cells;

  /** Crossings whose outcome is known, and those that became migrations, by month and cell. */
  private final int[] all;

  private final int[] migrations;

  /** Undecided crossings, whether or not the outcome is known, by month and fine cell. */
  private final int[] undecided;

  private boolean isSummed;

  PropensityTable(Window window) {
    this.window = window;
    int coarse = 2 * window.lags();
    this.middle = coarse * (OWN_DAYS.length + 1);
    this.fine = middle * (AGES.length + 1) * 2;
    this.cells = fine + middle + coarse;
    this.all = new int[(window.months() + 1) * cells];
    this.migrations = new int[all.length];
    this.undecided = new int[window.months() * fine];
  }

  private static int[] classes(Feature feature, int... values) {
    int[] classes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      classes[i] = feature.classOf(values[i]);
    }
    return classes;
  }

  /** Counts a crossing that was not decided at this lag. */
  void countUndecided(boolean arrival, int month, int lag, byte[] classes, int at) {
    undecided[window.index(month) * fine + cell(arrival, lag, classes, at)]++;
  }

  /** Counts one of these of which it is known by now what it became. */
  void count(boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
    int row = (window.index(month) + 1) * cells;
    int finest = cell(arrival, lag, classes, at);
    for (int level = 0; level < 3; level++) {
      all[row + cell(level, finest)]++;
      migrations[row + cell(level, finest)] += outcome;
    }
  }

  /** The finest cell: direction, lag, days on the own side, age and citizenship. */
  private int cell(boolean arrival, int lag, byte[] classes, int at) {
    int coarse = (arrival ? 1 : 0) * window.lags() + lag;
    int days = band(OWN_DAYS, classes[at + Feature.OWN_DAYS.ordinal()]);
    int age = band(AGES, classes[at + Feature.AGE.ordinal()]);
    int citizen =
        classes[at + Feature.CITIZENSHIP.ordinal()] == Feature.CITIZENSHIP.classOf(PlaceGroups.HOME)
            ? 1
            : 0;
    int medium = coarse * (OWN_DAYS.length + 1) + days;
    return (medium * (AGES.length + 1) + age) * 2 + citizen;
  }

  /** The cell a finest one belongs to at a level: 0 itself, 1 without age, 2 without days too. */
  private int cell(int level, int finest) {
    int medium = finest / (2 * (AGES.length + 1));
    return switch (level) {
      case 0 -> finest;
      case 1 -> fine + medium;
      default -> fine + middle + medium / (OWN_DAYS.length + 1);
    };
  }

  private static int band(int[] bounds, int value) {
    int band = 0;
    while (band < bounds.length && value > bounds[band]) {
      band++;
    }
    return band;
  }

  /**
   * Adds or takes away what another counted, whose window begins alike and may end earlier.
   *
   * @param sign 1 or -1
   */
  void add(PropensityTable other, int sign) {
    for (int i = 0; i < other.all.length; i++) {
      all[i] += sign * other.all[i];
      migrations[i] += sign * other.migrations[i];
    }
    for (int i = 0; i < other.undecided.length; i++) {
      undecided[i] += sign * other.undecided[i];
    }
  }

  /** Not after {@link #finish}. */
  void writeTo(DataOutput out) throws IOException {
    for (int[] counts : List.of(all, migrations, undecided)) {
      for (int count : counts) {
        out.writeInt(count);
      }
    }
  }

  void readFrom(DataInput in) throws IOException {
    for (int[] counts : List.of(all, migrations, undecided)) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = in.readInt();
      }
    }
  }

  /** Ends counting: from now on shares can be asked for. */
  void finish() {
    if (!isSummed) {
      for (int i = cells; i < all.length; i++) {
        all[i] += all[i - cells];
        migrations[i] += migrations[i - cells];
      }
      isSummed = true;
    }
  }

  /** Takes the crossings of a finest cell, which all have one share. */
  @FunctionalInterface
  interface CellReader {

    /**
     * @param undecided how many there were at this lag
     * @param known how many of them it is known of what they became
     * @param migrated how many of these became migrations
     */
    void read(
        boolean arrival, int month, int lag, double share, long undecided, int known, int migrated);
  }

  /** Hands over every finest cell anybody was in. */
  void forEachCell(Reference reference, CellReader reader) {
    for (int index = 0; index < window.months(); index++) {
      for (int cell = 0; cell < fine; cell++) {
        int count = undecided[index * fine + cell];
        if (count > 0) {
          int coarse = cell(2, cell) - fine - middle;
          boolean arrival = coarse >= window.lags();
          int lag = coarse % window.lags();
          int month = window.firstMonth() + index;
          int above = (index + 1) * cells + cell;
          reader.read(
              arrival,
              month,
              lag,
              share(reference, month, lag, cell),
              count,
              all[above] - all[above - cells],
              migrations[above] - migrations[above - cells]);
        }
      }
    }
  }

  /** The share for a crossing of a month at a lag. */
  double share(Reference reference, boolean arrival, int month, int lag, byte[] classes, int at) {
    return share(reference, month, lag, cell(arrival, lag, classes, at));
  }

  private double share(Reference reference, int month, int lag, int finest) {
    int lastFinal = Window.vintage(month, lag) - 1 - window.finalLag();
    int from = lastFinal - 11;
    int to = lastFinal;
    if (reference == Reference.SAME_QUARTER) {
      int back = month - 11 <= lastFinal ? 12 : 24;
      if (month - back + 1 >= window.firstMonth()) {
        from = month - back - 1;
        to = month - back + 1;
      }
    }
    int begin = Math.max(0, from - window.firstMonth()) * cells;
    int end = Math.max(0, to - window.firstMonth() + 1) * cells;
    for (int level = 0; level < 3; level++) {
      int cell = cell(level, finest);
      int known = all[end + cell] - all[begin + cell];
      if (known > 0) {
        return (double) (migrations[end + cell] - migrations[begin + cell]) / known;
      }
    }
    return 0;
  }
}
