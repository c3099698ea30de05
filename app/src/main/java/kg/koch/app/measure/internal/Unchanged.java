package kg.koch.app.measure.internal;

import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;

/**
 * Whether a person of whom nothing new was told counts the same when more days are observed.
 *
 * <p>The end of observation reaches a person's figures in three ways: it decides crossings ({@link
 * StatusTrack}), it ends the stay abroad that goes on (table C3, up to a length; table R1, up to
 * twelve months), and it lets in what happened on the days added. The last must be asked
 * beforehand.
 */
final class Unchanged {

  /** Whole months have up to 31 days, and a figure of a month may wait for the end of another. */
  private static final int TWO_MONTHS = 62;

  private static final int TWELVE_MONTHS = ResidenceRule.TWELVE_MONTHS.thresholdDays();

  private final int longestTemporary;
  private final int longestWait;

  Unchanged(Codes codes) {
    this.longestTemporary = codes.rules().temporary().longestDays();
    int window =
        codes.definitions().stream()
            .mapToInt(one -> one.rule().windowDays())
            .reduce(TWELVE_MONTHS, Math::max);
    this.longestWait = Math.max(window, longestTemporary + 1) + TWO_MONTHS;
  }

  /** A person to whom nothing happened from this day on waits for nothing. */
  int quietBefore(int until) {
    return until - longestWait;
  }

  /**
   * Both are the same history, up to an earlier day and up to a later one.
   *
   * @param then its tracks alone need stand
   */
  boolean is(MeasuredPerson then, MeasuredPerson now) {
    Crossings crossings = now.history().crossings();
    int size = crossings.size();
    for (int i = 0; i < now.tracks().size(); i++) {
      if (!hasSameOutcomes(then.tracks().get(i), now.tracks().get(i), size)) {
        return false;
      }
    }
    return size == 0
        || crossings.isArrival(size - 1)
        || isOnSameSide(crossings.day(size - 1), then, now);
  }

  private static boolean hasSameOutcomes(StatusTrack then, StatusTrack now, int size) {
    for (int i = 0; i < size; i++) {
      if (then.outcome(i) != now.outcome(i)
          || then.isResidentAfter(i) != now.isResidentAfter(i)
          || then.isDecidedAfter(i) != now.isDecidedAfter(i)) {
        return false;
      }
    }
    return then.isInitiallyResident() == now.isInitiallyResident();
  }

  /** Whether the stay abroad is on the same side of both bounds at both ends of observation. */
  private boolean isOnSameSide(int departed, MeasuredPerson then, MeasuredPerson now) {
    int before = then.observation().until() - departed;
    int after = now.observation().until() - departed;
    return (before <= longestTemporary) == (after <= longestTemporary)
        && (before < TWELVE_MONTHS) == (after < TWELVE_MONTHS);
  }
}
