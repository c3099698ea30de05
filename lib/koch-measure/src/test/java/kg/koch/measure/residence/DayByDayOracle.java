package kg.koch.measure.residence;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.residence.History.Outcome;

/**
 * The definition read literally: a calendar of where the person was each day, and the set of
 * residence statuses still possible. Slow, and written without the closed form. For alternating
 * directions.
 */
final class DayByDayOracle {

  private DayByDayOracle() {}

  static List<Outcome> outcomes(History history, ResidenceRule rule, int until) {
    int[] days = history.days();
    List<Outcome> outcomes = new ArrayList<>();
    boolean maybeResident = history.initial() == 1;
    boolean maybeNot = !maybeResident;
    int undecided = -1;
    for (int row = 0; row < days.length && days[row] < until; row++) {
      boolean arrives = history.directions()[row] == 1;
      int own = 0;
      int observed = 0;
      for (int day = days[row]; day < Math.min(until, days[row] + rule.windowDays()); day++) {
        observed++;
        own += isInCountry(history, day) == arrives ? 1 : 0;
      }
      Integer before = status(maybeResident, maybeNot);
      boolean canReach = own + rule.windowDays() - observed >= rule.thresholdDays();
      if (own >= rule.thresholdDays()) {
        maybeResident = arrives;
        maybeNot = !arrives;
      } else if (canReach) {
        maybeResident |= arrives;
        maybeNot |= !arrives;
      }
      Integer after = status(maybeResident, maybeNot);
      if (before != null && after == null) {
        undecided = row;
      }
      Integer migration = before == null || after == null ? null : before.equals(after) ? 0 : 1;
      if (before == null && isTooSoon(history, rule, undecided, row)) {
        migration = 0;
      }
      int inCountry = arrives ? own : observed - own;
      outcomes.add(new Outcome(observed, inCountry, before, after, migration));
    }
    return outcomes;
  }

  private static boolean isTooSoon(History history, ResidenceRule rule, int undecided, int row) {
    boolean arrived = history.directions()[undecided] == 1;
    int between = 0;
    for (int day = history.days()[undecided]; day < history.days()[row]; day++) {
      between += isInCountry(history, day) == arrived ? 1 : 0;
    }
    return history.directions()[row] != history.directions()[undecided]
        && between < 2 * rule.thresholdDays() - rule.windowDays();
  }

  private static Integer status(boolean maybeResident, boolean maybeNot) {
    return maybeResident == maybeNot ? null : Integer.valueOf(maybeResident ? 1 : 0);
  }

  private static boolean isInCountry(History history, int day) {
    int last = 0;
    while (last + 1 < history.days().length && history.days()[last + 1] <= day) {
      last++;
    }
    return history.directions()[last] == 1;
  }
}
