package kg.koch.protect.microdata;

import java.util.List;

/**
 * Records that agree in all of some columns are one class. Missing agrees with missing only.
 *
 * @param of class by record, numbered in the order of their first records
 * @param sizes records by class
 */
@SuppressWarnings("ArrayRecordComponent")
public record Classes(int[] of, int[] sizes) {

  /**
   * The classes of records.
   *
   * @param columns codes by record, 0 or more; without columns all records are one class
   */
  public static Classes of(List<int[]> columns, int records) {
    int[] classes = new int[records];
    int count = records == 0 ? 0 : 1;
    for (int[] codes : columns) {
      PairNumbers numbers = new PairNumbers(count);
      for (int row = 0; row < records; row++) {
        classes[row] = numbers.of(classes[row], codes[row]);
      }
      count = numbers.size();
    }
    int[] sizes = new int[count];
    for (int one : classes) {
      sizes[one]++;
    }
    return new Classes(classes, sizes);
  }

  public int count() {
    return sizes.length;
  }

  /** The size of a record's class. */
  public int size(int row) {
    return sizes[of[row]];
  }

  /** The first record of each class. */
  public int[] first() {
    int[] first = new int[count()];
    for (int row = of.length - 1; row >= 0; row--) {
      first[of[row]] = row;
    }
    return first;
  }

  /** How many values of a code there are in each class. */
  public long[][] counts(CategoryColumn column) {
    long[][] counts = new long[count()][column.categories().size()];
    for (int row = 0; row < of.length; row++) {
      if (column.codes()[row] != CategoryColumn.MISSING) {
        counts[of[row]][column.codes()[row] - 1]++;
      }
    }
    return counts;
  }
}
