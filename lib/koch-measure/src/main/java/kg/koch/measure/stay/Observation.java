package kg.koch.measure.stay;

/**
 * The days a run sees.
 *
 * @param from first day of the border records, in days since 1970-01-01
 * @param until first day not observed
 */
public record Observation(int from, int until) {

  public Observation {
    if (until <= from) {
      throw new IllegalArgumentException(
          "Expected observation to end after day %d; got an end on day %d".formatted(from, until));
    }
  }

  public boolean covers(int day) {
    return day >= from && day < until;
  }
}
