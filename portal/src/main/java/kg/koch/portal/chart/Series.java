package kg.koch.portal.chart;

import java.util.List;
import java.util.Optional;
import kg.koch.terms.FigureInterval;

/**
 * A named row of values; NaN where there is none to show.
 *
 * @param name as readers see it
 * @param open true for each value that is not decided yet
 * @param intervals limits of each value; empty where none are published
 */
public record Series(
    String name,
    List<Double> values,
    List<Boolean> open,
    List<Optional<FigureInterval>> intervals) {

  public Series {
    values = List.copyOf(values);
    open = List.copyOf(open);
    intervals = List.copyOf(intervals);
    if (values.size() != open.size() || values.size() != intervals.size()) {
      throw new IllegalArgumentException(
          "Expected %d marks and limits, one a value; got %d and %d"
              .formatted(values.size(), open.size(), intervals.size()));
    }
  }

  /** The last decided value, or the last at all if none is decided; NaN if there is none. */
  public double last() {
    double decided = last(false);
    return Double.isNaN(decided) ? last(true) : decided;
  }

  private double last(boolean openToo) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (!Double.isNaN(values.get(i)) && (openToo || !open.get(i))) {
        return values.get(i);
      }
    }
    return Double.NaN;
  }
}
