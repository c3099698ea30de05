package kg.koch.measure.provisional;

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

  /** Undecided crossings, and those that became migrations, by month and cell. */
  private final int[] all;

  private final int[] migrations;
  private boolean isSummed;

  PropensityTable(Window window) {
    this.window = window;
    int coarse = 2 * window.lags();
    this.middle = coarse * (OWN_DAYS.length + 1);
    this.fine = middle * (AGES.length + 1) * 2;
    this.cells = fine + middle + coarse;
    this.all = new int[(window.months() + 1) * cells];
    this.migrations = new int[all.length];
  }

  private static int[] classes(Feature feature, int... values) {
    int[] classes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      classes[i] = feature.classOf(values[i]);
    }
    return classes;
  }

  /** Counts a crossing of which it is known what it became. */
  void count(boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
    int row = (window.index(month) + 1) * cells;
    for (int level = 0; level < 3; level++) {
      int cell = row + cell(level, arrival, lag, classes, at);
      all[cell]++;
      migrations[cell] += outcome;
    }
  }

  private int cell(int level, boolean arrival, int lag, byte[] classes, int at) {
    int coarse = (arrival ? 1 : 0) * window.lags() + lag;
    if (level == 2) {
      return fine + middle + coarse;
    }
    int days = band(OWN_DAYS, classes[at + Feature.OWN_DAYS.ordinal()]);
    int medium = coarse * (OWN_DAYS.length + 1) + days;
    if (level == 1) {
      return fine + medium;
    }
    int age = band(AGES, classes[at + Feature.AGE.ordinal()]);
    int citizen =
        classes[at + Feature.CITIZENSHIP.ordinal()] == Feature.CITIZENSHIP.classOf(PlaceGroups.HOME)
            ? 1
            : 0;
    return (medium * (AGES.length + 1) + age) * 2 + citizen;
  }

  private static int band(int[] bounds, int value) {
    int band = 0;
    while (band < bounds.length && value > bounds[band]) {
      band++;
    }
    return band;
  }

  void add(PropensityTable other) {
    for (int i = 0; i < all.length; i++) {
      all[i] += other.all[i];
      migrations[i] += other.migrations[i];
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

  /** The share for a crossing of a month at a lag. */
  double share(Reference reference, boolean arrival, int month, int lag, byte[] classes, int at) {
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
      int cell = cell(level, arrival, lag, classes, at);
      int known = all[end + cell] - all[begin + cell];
      if (known > 0) {
        return (double) (migrations[end + cell] - migrations[begin + cell]) / known;
      }
    }
    return 0;
  }
}
