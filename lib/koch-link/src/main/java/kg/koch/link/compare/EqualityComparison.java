package kg.koch.link.compare;

import java.util.Arrays;
import kg.koch.link.record.Field;

/** Values that are the same or not. */
public final class EqualityComparison extends Comparison {

  public EqualityComparison(Field field, int column) {
    super(field, column, "same", "different");
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    return 2;
  }

  @Override
  public void markAlike(int[][] sketches, int first, int from, int to, int[] alike) {
    Arrays.fill(alike, from, to, 0);
  }
}
