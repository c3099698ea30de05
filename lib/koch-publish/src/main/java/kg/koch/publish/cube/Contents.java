package kg.koch.publish.cube;

import java.util.List;
import java.util.OptionalDouble;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;

/**
 * What a cell is asked for: its value and, where the table has them, its limits. A dimension of its
 * own in blocks, so that every reader of numbers finds limits where numbers are.
 */
public enum Contents {
  OBS_VALUE("measure.OBS_VALUE"),
  LOWER_BOUND("attribute.LOWER_BOUND"),
  UPPER_BOUND("attribute.UPPER_BOUND");

  /** The dimension's identifier: the one PxWeb gives it. */
  public static final String DIMENSION = "ContentsCode";

  private final String key;

  Contents(String key) {
    this.key = key;
  }

  /** The name of the dimension. */
  public static Text dimensionLabel() {
    return Messages.everywhere("cube.contents");
  }

  static List<Contents> of(boolean withIntervals) {
    return withIntervals ? List.of(values()) : List.of(OBS_VALUE);
  }

  public Text label() {
    return Messages.everywhere(key);
  }

  /** The number under this heading; empty if the cell has none. */
  public OptionalDouble of(CubeCell cell) {
    if (!cell.isShown()) {
      return OptionalDouble.empty();
    }
    if (this == OBS_VALUE) {
      return OptionalDouble.of(cell.value());
    }
    var interval = cell.interval();
    return interval == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(this == LOWER_BOUND ? interval.lower() : interval.upper());
  }
}
