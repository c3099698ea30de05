package kg.koch.protect.gate;

/**
 * The counts a reader must think possible: all from the least to the most, but for small ones that
 * would have been hidden.
 *
 * @param least at least 0
 * @param most at least the least
 * @param notUpTo counts from 1 to this are not possible; 0 if all are
 */
public record Range(long least, long most, long notUpTo) {

  public Range {
    if (least < 0 || most < least || notUpTo < 0) {
      throw new IllegalArgumentException(
          "Expected a range of counts; got %d to %d, not 1 to %d".formatted(least, most, notUpTo));
    }
  }

  /** Without a gap. */
  public Range(long least, long most) {
    this(least, most, 0);
  }

  /** Whether something is said of how many there can be at most. */
  boolean isBounded() {
    return most < FigureReach.WITHOUT_BOUND;
  }

  /** Whether a count is possible. */
  public boolean holds(long count) {
    return least <= count && count <= most && (count == 0 || count > notUpTo);
  }
}
