package kg.koch.measure.mirror;

import org.jspecify.annotations.Nullable;

/**
 * What two countries report of one flow.
 *
 * @param origin the country left
 * @param destination the country entered
 * @param byDestination immigration as the destination counts it; null when it does not say
 * @param byOrigin emigration as the origin counts it; null when it does not say
 */
public record MirrorReport(
    String origin, String destination, @Nullable Double byDestination, @Nullable Double byOrigin) {

  /**
   * @throws IllegalArgumentException when a number is below 0 or not finite, or the countries are
   *     one
   */
  public MirrorReport {
    if (origin.equals(destination)) {
      throw new IllegalArgumentException(
          "Expected two countries; got " + origin + " as origin and destination");
    }
    requireCount(byDestination);
    requireCount(byOrigin);
  }

  private static void requireCount(@Nullable Double count) {
    if (count != null && !(count >= 0 && count <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("Expected a flow of 0 or more; got " + count);
    }
  }
}
