package kg.koch.measure.provisional;

/**
 * What is known of an undecided crossing on the day of a vintage, each as the number of a class.
 * All of it stands in the linked border and civil records; nothing else may be added. No faith, no
 * opinion, no name, no document number.
 */
enum Feature {
  /** Days from the crossing to the vintage. */
  AGE_OF_CROSSING(Cuts.steps(14, 487, 14)),
  OWN_DAYS(Cuts.steps(1, 487, 11)),
  OTHER_DAYS(
      0, 1, 2, 3, 5, 8, 12, 17, 23, 30, 37, 45, 53, 61, 69, 77, 85, 93, 100, 106, 111, 116, 120,
      121, 122, 130, 160, 183),
  /** Whether the person still is on the crossing's side. */
  STILL_THERE(0),
  DAYS_SINCE_LAST_CROSSING(Cuts.steps(7, 487, 16)),
  CROSSINGS_SINCE(0, 1, 2, 3, 4, 6, 10, 20),
  DAYS_SINCE_FIRST_UNDECIDED(0, 1, 15, 30, 60, 90, 122, 180, 244, 300, 365),
  /** 0 not known yet, 1 not resident, 2 resident. */
  STATUS_BEFORE(0, 1),
  CROSSINGS_LAST_YEAR(0, 1, 2, 3, 4, 6, 10, 20),
  CROSSINGS_LAST_TWO_YEARS(0, 1, 2, 3, 4, 6, 10, 20, 40),
  CROSSINGS_LAST_THREE_YEARS(0, 1, 2, 3, 4, 6, 8, 12, 30),
  DAYS_ABROAD_LAST_YEAR(Cuts.steps(0, 365, 15)),
  DAYS_ABROAD_LAST_TWO_YEARS(Cuts.steps(0, 730, 30)),
  /** Days of the last stays on the crossing's side before it, and on the other side. */
  LAST_OWN_STAY(Cuts.lengths()),
  OWN_STAY_BEFORE(Cuts.lengths()),
  LONGEST_OWN_STAY(Cuts.lengths()),
  STAY_ENDED(Cuts.lengths()),
  OTHER_STAY_BEFORE(Cuts.lengths()),
  SEX(0, 1),
  AGE(-1, 5, 11, 15, 17, 19, 21, 23, 25, 27, 29, 31, 34, 37, 40, 45, 50, 55, 60, 65, 70),
  CITIZENSHIP(Cuts.steps(0, 12, 1)),
  PARTNER(Cuts.steps(0, 12, 1)),
  MONTH_OF_CROSSING(Cuts.steps(0, 11, 1)),
  MONTH_OF_VINTAGE(Cuts.steps(0, 11, 1)),
  CHECKPOINT(Cuts.steps(-1, 40, 1)),
  AREA(Cuts.steps(-1, 12, 1)),
  /** Whether some snapshot of the person register up to the vintage holds the person. */
  REGISTERED(0);

  /** Classes a feature may have. */
  static final int CLASSES = 64;

  private static final int COUNT = values().length;

  private final byte[] classes;
  private final int least;

  Feature(int... cuts) {
    least = cuts[0];
    classes = new byte[cuts[cuts.length - 1] - least + 2];
    for (int i = 0; i < classes.length; i++) {
      int above = 0;
      while (above < cuts.length && least + i > cuts[above]) {
        above++;
      }
      classes[i] = (byte) above;
    }
  }

  static int count() {
    return COUNT;
  }

  /** The class of a value: how many cuts lie below it. */
  byte classOf(int value) {
    return classes[Math.max(0, Math.min(classes.length - 1, value - least))];
  }

  /** How values are cut into classes. */
  private static final class Cuts {

    static int[] steps(int from, int to, int step) {
      int[] cuts = new int[(to - from) / step + 1];
      for (int i = 0; i < cuts.length; i++) {
        cuts[i] = from + i * step;
      }
      return cuts;
    }

    /** Of stays: finer where a season's work is told from a year's. -1 is no such stay. */
    static int[] lengths() {
      return new int[] {
        -1, 1, 3, 7, 14, 30, 60, 90, 121, 150, 170, 183, 195, 205, 213, 220, 228, 236, 243, 246,
        252, 260, 270, 280, 304, 330, 364, 420, 486, 600, 730, 1000
      };
    }
  }
}
