package kg.koch.app.residence;

import org.jspecify.annotations.Nullable;

/**
 * Crossings as columns, one row each.
 *
 * @param person sort key, see {@link Persons}
 * @param day days since 1970-01-01
 * @param direction 1 arrival, 0 departure
 * @param order what settles order within a day: sequence, else microseconds since midnight, else 0;
 *     absent when 0 for all
 * @param initial 1, 0 or -1 (not given); absent when not given at all
 * @param line line of the file; absent when {@code initial} is
 * @param early crossings left out because they were before observation
 * @param late crossings left out because they were on or after its end
 */
@SuppressWarnings("ArrayRecordComponent")
record Crossings(
    long[] person,
    int[] day,
    byte[] direction,
    long @Nullable [] order,
    byte @Nullable [] initial,
    int @Nullable [] line,
    Persons persons,
    long early,
    long late) {

  int rows() {
    return day.length;
  }
}
