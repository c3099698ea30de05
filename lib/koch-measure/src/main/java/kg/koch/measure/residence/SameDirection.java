package kg.koch.measure.residence;

/**
 * Where a person is taken to be between two crossings in one direction, when the crossing between
 * them was not recorded and none was put in its place.
 */
public enum SameDirection {

  /**
   * Half of the days (rounded down) on the side of the first crossing, the rest on the other side:
   * as if the missing crossing had been at the midpoint. It is not judged itself, so a change of
   * residence that lies within the gap is not counted. Source: Stats NZ, migstat 1.0.6.
   */
  SHARED,

  /** All days on the side of the first crossing: the record is believed as it stands. */
  LASTING
}
