package kg.koch.protect.suppress;

import java.util.Arrays;

/**
 * Which cells of a table are hidden and for whose sake.
 *
 * @param because by cell: the sensitive cell that it would give away if it were published (itself
 *     for a sensitive cell); {@link #PUBLISHED} for cells that are not hidden
 */
@SuppressWarnings("ArrayRecordComponent")
public record Suppression(int[] because) {

  public static final int PUBLISHED = -1;

  public boolean isHidden(int cell) {
    return because[cell] != PUBLISHED;
  }

  /** By cell, whether it is hidden. */
  public boolean[] hidden() {
    boolean[] hidden = new boolean[because.length];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = isHidden(cell);
    }
    return hidden;
  }

  /** How many cells are hidden. */
  public int size() {
    return (int) Arrays.stream(because).filter(cell -> cell != PUBLISHED).count();
  }
}
