package kg.koch.portal.chart;

import java.util.List;

/**
 * A named row of values; NaN where there is none to show.
 *
 * @param name as readers see it
 */
public record Series(String name, List<Double> values) {

  public Series {
    values = List.copyOf(values);
  }

  /** The last value that is there; NaN if none is. */
  public double last() {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (!Double.isNaN(values.get(i))) {
        return values.get(i);
      }
    }
    return Double.NaN;
  }
}
