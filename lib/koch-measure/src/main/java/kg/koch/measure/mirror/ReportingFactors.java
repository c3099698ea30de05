package kg.koch.measure.mirror;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each country's reports are multiplied by to make them comparable. A country has no factor
 * for a side it did not report beside a partner's report above 0.
 *
 * @param immigration factors of reports as destination, by country
 * @param emigration factors of reports as origin
 */
public record ReportingFactors(Map<String, Double> immigration, Map<String, Double> emigration) {

  public ReportingFactors {
    immigration = Collections.unmodifiableMap(new LinkedHashMap<>(immigration));
    emigration = Collections.unmodifiableMap(new LinkedHashMap<>(emigration));
  }

  /**
   * A flow after adjustment.
   *
   * @param byDestination the destination's report times its factor; null without one of them
   * @param byOrigin the origin's report times its factor; null without one of them
   */
  public record Adjusted(@Nullable Double byDestination, @Nullable Double byOrigin) {

    /** The mean of the two, or the only one; null when there is none. */
    public @Nullable Double estimate() {
      if (byDestination == null) {
        return byOrigin;
      }
      return byOrigin == null ? byDestination : (byDestination + byOrigin) / 2;
    }
  }

  /** A report under the common definition. */
  public Adjusted adjust(MirrorReport report) {
    return new Adjusted(
        times(report.byDestination(), immigration.get(report.destination())),
        times(report.byOrigin(), emigration.get(report.origin())));
  }

  private static @Nullable Double times(@Nullable Double report, @Nullable Double factor) {
    return report == null || factor == null ? null : Double.valueOf(report * factor);
  }
}
