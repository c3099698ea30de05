package kg.koch.measure.capture;

/** Published data of the literature on several lists. */
final class SpinaBifida {

  private SpinaBifida() {}

  /**
   * 626 children with spina bifida, upstate New York 1969-1974, on birth, death and rehabilitation
   * records (Hook, Albright and Cross 1980; Madigan and York 1997, section 2).
   */
  static CaptureHistories threeLists() {
    return CaptureHistories.of(3, 0, 60, 49, 4, 247, 112, 142, 12);
  }

  /** 537 persons on five lists (Madigan and York 1997, the example with five lists). */
  static CaptureHistories fiveLists() {
    return CaptureHistories.of(
        5, 0, 27, 37, 19, 4, 4, 1, 1, 97, 22, 37, 25, 2, 1, 3, 5, 83, 36, 34, 18, 3, 5, 0, 2, 30, 5,
        23, 8, 0, 3, 0, 2);
  }
}
