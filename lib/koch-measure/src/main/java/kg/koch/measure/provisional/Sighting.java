package kg.koch.measure.provisional;

/**
 * Takes what each vintage knew of a person's crossings. Whoever implements it may add up, and must
 * not keep what belongs to one crossing beyond the call.
 */
interface Sighting {

  /** At this lag the crossing was known to have changed residence. */
  void migration(int crossing, boolean arrival, int month, int lag);

  /**
   * At this lag the crossing was not decided.
   *
   * @param classes holds the crossing's features from {@code at} on; valid during the call
   */
  void undecided(int crossing, boolean arrival, int month, int lag, byte[] classes, int at);

  /**
   * By now it is known what became of a crossing that was not decided at this lag.
   *
   * @param outcome 1 if it was a migration in the end, 0 if not
   */
  void outcome(
      int crossing, boolean arrival, int month, int lag, byte[] classes, int at, int outcome);
}
