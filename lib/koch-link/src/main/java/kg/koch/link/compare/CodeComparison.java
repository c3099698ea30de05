package kg.koch.link.compare;

import kg.koch.link.record.Field;
import kg.koch.link.record.Values;

/** Numbers and codes that are copied by hand: by how many slips of the pen they differ. */
public final class CodeComparison extends Comparison {

  private final Values values;

  public CodeComparison(Field field, int column) {
    super(field, column, "same", "one slip", "two slips", "different");
    this.values = field.values();
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    int aLength = values.length(a);
    int bLength = values.length(b);
    if (Math.abs(aLength - bLength) > 2) {
      return 4;
    }
    byte[] all = values.symbols();
    int distance =
        EditDistance.between(all, values.start(a), aLength, all, values.start(b), bLength, scratch);
    // A slip in a number of two digits leaves too little that is the same.
    int shortest = Math.min(aLength, bLength);
    return distance == 1 && shortest >= 2 ? 2 : distance == 2 && shortest >= 5 ? 3 : 4;
  }
}
