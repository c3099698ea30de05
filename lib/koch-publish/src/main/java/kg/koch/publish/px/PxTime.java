package kg.koch.publish.px;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;

/** TIMEVAL: which variable is time, in years, quarters or months. */
final class PxTime {

  private PxTime() {}

  /**
   * The value of TIMEVAL; empty for stocks on a day, of which the format knows no scale. Periods
   * are written as 2024, 20241, 202401.
   */
  static Optional<String> value(TableMetadata table, List<CodeMetadata> periods) {
    return scale(table.frequency())
        .map(
            scale ->
                "TLIST("
                    + scale
                    + "),"
                    + periods.stream()
                        .map(period -> '"' + period.id().replaceAll("[-Q]", "") + '"')
                        .collect(Collectors.joining(",")));
  }

  private static Optional<String> scale(String frequency) {
    return switch (frequency) {
      case "YEAR" -> Optional.of("A1");
      case "QUARTER" -> Optional.of("Q1");
      case "MONTH" -> Optional.of("M1");
      default -> Optional.empty();
    };
  }
}
