package kg.koch.measure.stay;

/**
 * Lengths a stay may have to count, both included.
 *
 * @param shortestDays 1 or more
 * @param longestDays not less
 */
public record StayLengths(int shortestDays, int longestDays) {

  public StayLengths {
    if (shortestDays < 1 || longestDays < shortestDays) {
      throw new IllegalArgumentException(
          "Expected lengths from 1 day on, the longest not below the shortest; got %d to %d"
              .formatted(shortestDays, longestDays));
    }
  }

  public boolean include(int days) {
    return days >= shortestDays && days <= longestDays;
  }
}
