package kg.koch.link.compare;

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
}
