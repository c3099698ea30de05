package kg.koch.measure.repair;

/**
 * The two explanations of an end of a history and how heavy each is: the spell still lasts, or it
 * ended unrecorded and one on the other side lasts since.
 *
 * @param first how long spells such as the one seen last
 * @param second how long those on the other side do
 * @param days the spell seems to last
 * @param share of the crossings in question that are not recorded
 * @param still weight of the first explanation
 * @param gone weight of the second
 */
record EndWeights(
    Survival first, Survival second, int days, double share, double still, double gone) {

  private static final Survival NONE = new Survival(new double[1], new double[1]);

  /** The spell still lasts, for nothing is known that speaks against it. */
  static final EndWeights CERTAIN = new EndWeights(NONE, NONE, 0, 1, 1, 0);

  /**
   * @param chance decides; each number the same answer every time
   */
  boolean isStillThere(long chance) {
    return still + gone == 0 || drawn(chance) < still;
  }

  /** Days until the crossing that was not recorded, or {@link OpenEnds#STILL_THERE}. */
  int daysUntilMissing(long chance) {
    return isStillThere(chance)
        ? OpenEnds.STILL_THERE
        : first.dayOfEnd(second, days, (drawn(chance) - still) / share);
  }

  private double drawn(long chance) {
    return (chance >>> 11) * 0x1p-53 * (still + gone);
  }
}
