package kg.koch.protect.gate;

/**
 * The counts a reader must think possible: all from the least to the most.
 *
 * @param least at least 0
 * @param most at least the least
 */
public record Range(long least, long most) {

  public Range {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "Expected a range of counts; got %d to %d".formatted(least, most));
    }
  }

  /** Whether a count is possible. */
  public boolean holds(long count) {
    return least <= count && count <= most;
  }
}
