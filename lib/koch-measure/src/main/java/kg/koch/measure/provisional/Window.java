package kg.koch.measure.provisional;

import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.Observation;

/**
 * Which months and vintages of a run can be looked at under one definition. A vintage is the first
 * day of a month, and bears that month's number: everything before that day is known. The lag of a
 * reference month at a vintage is how many whole months lie between them: 0 at the vintage that
 * follows the month at once.
 *
 * @param firstMonth first month of crossings that does not rest on assumed statuses
 * @param lastVintage the last vintage; crossings up to the month before it are known
 * @param finalLag from this lag on every crossing of the month is decided
 */
public record Window(int firstMonth, int lastVintage, int finalLag) {

  /**
   * @param archive whether the people looked at are known from the border archive on
   */
  public static Window of(Definition definition, Observation observation, boolean archive) {
    int known = archive ? observation.archivedFrom() : observation.from();
    return new Window(
        Months.beginningFrom(known + definition.settlingDays()),
        Months.of(observation.until()),
        Months.toSee(definition.rule().windowDays()));
  }

  /** Months of crossings; none if the records are too short. */
  public int months() {
    return Math.max(0, lastVintage - firstMonth);
  }

  public int lags() {
    return finalLag + 1;
  }

  /** The number of a month from 0, or -1 if it is not looked at. */
  int index(int month) {
    return month < firstMonth || month >= lastVintage ? -1 : month - firstMonth;
  }

  static int lag(int month, int vintage) {
    return vintage - 1 - month;
  }

  static int vintage(int month, int lag) {
    return month + 1 + lag;
  }

  /** Takes one place of a triangle: a direction, a month and a lag. */
  @FunctionalInterface
  interface CellVisitor {
    void visit(boolean arrival, int month, int lag);
  }

  /** Goes through every direction, month and lag, those of vintages after the last too. */
  void forEachCell(CellVisitor visitor) {
    for (int direction = 0; direction < 2; direction++) {
      for (int month = firstMonth; month < lastVintage; month++) {
        for (int lag = 0; lag < lags(); lag++) {
          visitor.visit(direction == 1, month, lag);
        }
      }
    }
  }

  /** Whether the month is final at the vintage. */
  boolean isFinal(int month, int vintage) {
    return lag(month, vintage) >= finalLag;
  }

  /** Whether the month ever becomes final in this run. */
  boolean isEverFinal(int month) {
    return isFinal(month, lastVintage);
  }
}
