package kg.koch.synth;

import java.util.Arrays;

/**
 * The residence rule followed day by day, as it is worded and not by its closed form: the direction
 * of a crossing becomes the residence if the person spends at least {@code threshold} of the next
 * {@code window} days on that side; the day of a crossing belongs to the side after it.
 *
 * <p>Days after death count on neither side: who had not spent enough days by then did not migrate.
 *
 * <p>Source: outcome-based migration measure of Stats NZ ("12/16-month rule", 2017).
 */
final class TrueResidence {

  /** A rule: so many days of so many. */
  record Rule(String definition, int threshold, int window) {}

  static final Rule[] RULES = {
    new Rule("12of16", 365, 487),
    new Rule("un12", 365, 365),
    new Rule("most-of-year", 183, 365),
    new Rule("90-days", 90, 90)
  };

  private static final int[] NO_DAYS = new int[0];

  private final int from;
  private final int until;
  private final Journeys journeys;
  private final int[] homeDaysBefore;

  /**
   * @param from the first day of the history
   * @param until the day the history ends: the end of observation or death, whichever is first
   */
  TrueResidence(Journeys journeys, int from, int until) {
    this.journeys = journeys;
    this.from = from;
    this.until = Math.max(from, until);
    homeDaysBefore = journeys.count() == 0 ? NO_DAYS : new int[this.until - from + 1];
    boolean home = !journeys.beginsAbroad();
    int day = 0;
    for (int next = 0; next <= journeys.count() && day < homeDaysBefore.length - 1; next++) {
      int end = next < journeys.count() ? journeys.day(next) - from : homeDaysBefore.length;
      day = follow(day, Math.min(end, homeDaysBefore.length - 1), home ? 1 : 0);
      home = next < journeys.count() && journeys.isArrival(next);
    }
  }

  /** Counts the days up to one on one side; gives the first day not counted yet. */
  private int follow(int first, int end, int home) {
    for (int day = first; day < end; day++) {
      homeDaysBefore[day + 1] = homeDaysBefore[day] + home;
    }
    return Math.max(first, end);
  }

  /** For each crossing whether it changes the residence under a rule. */
  boolean[] migrations(Rule rule) {
    boolean[] migrations = new boolean[journeys.count()];
    boolean resident = !journeys.beginsAbroad();
    for (int i = 0; i < migrations.length; i++) {
      boolean arrival = journeys.isArrival(i);
      if (arrival != resident && daysOnSide(i, rule.window()) >= rule.threshold()) {
        migrations[i] = true;
        resident = arrival;
      }
    }
    return migrations;
  }

  private int daysOnSide(int crossing, int window) {
    int first = journeys.day(crossing);
    int end = Math.min(until, first + window);
    int home = homeDaysBefore[end - from] - homeDaysBefore[first - from];
    return journeys.isArrival(crossing) ? home : end - first - home;
  }

  /** Whether the person is a resident at the first moment of a day, given its migrations. */
  boolean isResident(int day, boolean[] migrations) {
    boolean resident = !journeys.beginsAbroad();
    int[] changes = indexes(migrations);
    for (int index : changes) {
      if (journeys.day(index) < day) {
        resident = journeys.isArrival(index);
      }
    }
    return resident;
  }

  private static int[] indexes(boolean[] flags) {
    int[] found = new int[flags.length];
    int count = 0;
    for (int i = 0; i < flags.length; i++) {
      if (flags[i]) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
