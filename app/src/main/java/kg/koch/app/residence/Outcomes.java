package kg.koch.app.residence;

import kg.koch.measure.residence.ResidenceColumns;

/**
 * Crossings by person and time, with what the rule says of each.
 *
 * @param assumed persons whose status before the first crossing is neither given nor proven
 */
@SuppressWarnings("ArrayRecordComponent")
record Outcomes(
    long[] person,
    int[] day,
    byte[] direction,
    ResidenceColumns results,
    Persons persons,
    long assumed) {

  int rows() {
    return day.length;
  }
}
