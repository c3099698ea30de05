package kg.koch.measure.repair;

/**
 * What a run does about crossings that were not recorded, and how often.
 *
 * <p>Figures are those of the first draw; further draws leave them as they are and tell how far
 * they might be off.
 *
 * @param draws how often missing crossings are drawn, 1 to {@value #MOST_DRAWS}
 */
public record RepairPlan(Repair repair, int draws) {

  /** The most draws of one run; the interval hardly changes long before. */
  public static final int MOST_DRAWS = 100;

  public RepairPlan {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "Expected 1 to %d draws; got %d".formatted(MOST_DRAWS, draws));
    }
    if (draws > 1 && repair != Repair.HOTDECK) {
      throw new IllegalArgumentException(
          "Expected one draw with the repair %s, which leaves nothing to chance; got %d"
              .formatted(repair.shortName(), draws));
    }
  }

  /** The repair, drawn once: figures without intervals. */
  public static RepairPlan once(Repair repair) {
    return new RepairPlan(repair, 1);
  }
}
