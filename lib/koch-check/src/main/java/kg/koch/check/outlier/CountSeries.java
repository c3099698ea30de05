package kg.koch.check.outlier;

import java.util.List;

/**
 * Counts of one group, one a period, earliest first.
 *
 * @param group what is counted, such as "A1 | arrival"
 * @param periods days as 2024-03-01 or months as 2024-03, each once, ascending
 * @param counts as many as periods, none negative
 */
public record CountSeries(String group, List<String> periods, List<Long> counts) {

  public CountSeries {
    periods = List.copyOf(periods);
    counts = List.copyOf(counts);
    if (periods.size() != counts.size()) {
      throw new IllegalArgumentException(
          "Expected a count for each of %d periods; got %d"
              .formatted(periods.size(), counts.size()));
    }
  }

  int size() {
    return counts.size();
  }

  double[] values() {
    return counts.stream().mapToDouble(Long::doubleValue).toArray();
  }
}
