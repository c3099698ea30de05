package kg.koch.measure.stay;

/**
 * The days a run sees. Figures are published of {@code [from, until)}; of persons with a PIN older
 * border records may be known as well, so that their residence on the first day is measured.
 *
 * @param from first day of the border records of everybody, in days since 1970-01-01
 * @param until first day not observed
 * @param archivedFrom first day of the border records of persons with a PIN; {@code from} where
 *     there is no archive
 */
public record Observation(int from, int until, int archivedFrom) {

  public Observation {
    if (archivedFrom > from) {
      throw new IllegalArgumentException(
          "Expected the archive to begin by day %d; got day %d".formatted(from, archivedFrom));
    }
    if (until <= from) {
      throw new IllegalArgumentException(
          "Expected observation to end after day %d; got an end on day %d".formatted(from, until));
    }
  }

  /** Without an archive. */
  public Observation(int from, int until) {
    this(from, until, from);
  }

  /** The first day of which this person's crossings are known. */
  int firstDay(PersonHistory history) {
    return history.isLinkedByPin() ? archivedFrom : from;
  }

  /** Whether this person's crossings, birth or death on the day would be known. */
  boolean covers(int day, PersonHistory history) {
    return day >= firstDay(history) && day < until;
  }

  public boolean covers(int day) {
    return day >= from && day < until;
  }
}
