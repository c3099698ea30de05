package kg.koch.measure.stay;

/**
 * Absence as it looks on a day, from the days before it alone: at least V of the W days before were
 * spent abroad. Unlike a {@link Definition} it needs no later records, so that it never changes
 * when more days are observed.
 *
 * @param thresholdDays V, days abroad, 1 or more
 * @param windowDays W, days looked back on, at least V
 */
public record LookBack(int thresholdDays, int windowDays) {

  public LookBack {
    if (thresholdDays < 1 || thresholdDays > windowDays) {
      throw new IllegalArgumentException(
          "Expected a threshold from 1 to the window of %d days; got %d"
              .formatted(windowDays, thresholdDays));
    }
  }

  /** Whether the person, alive at the first moment of the day, had been abroad long enough. */
  public boolean isAbsent(MeasuredPerson person, int day) {
    return person.isAliveOn(day) && person.daysAbroad(day - windowDays, day) >= thresholdDays;
  }

  /** Whether the whole window lies in the days of which persons with a PIN are known. */
  public boolean isObserved(Observation observation, int day) {
    return day - windowDays >= observation.archivedFrom();
  }
}
