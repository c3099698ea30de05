package kg.koch.portal.chart;

/**
 * A stream from one place to another.
 *
 * @param from number of the place it comes from
 * @param to number of the place it goes to
 * @param value above zero
 * @param written the value as readers see it
 */
public record Flow(int from, int to, double value, String written) {

  public Flow {
    if (!(value > 0)) {
      throw new IllegalArgumentException("Expected a flow above zero; got " + value);
    }
  }
}
