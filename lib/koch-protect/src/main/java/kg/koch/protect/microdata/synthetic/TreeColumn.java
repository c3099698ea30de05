package kg.koch.protect.microdata.synthetic;

import java.util.Arrays;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;

/**
 * A column as trees see it: places in an order, 0 for missing.
 *
 * @param codes by record; not to be changed
 * @param size codes run from 0 below this
 * @param values by code, of a column of numbers; empty of categories
 */
@SuppressWarnings("ArrayRecordComponent")
public record TreeColumn(String name, int[] codes, int size, double[] values) {

  public static TreeColumn of(CategoryColumn column) {
    return new TreeColumn(
        column.name(), column.codes(), column.categories().size() + 1, new double[0]);
  }

  public static TreeColumn of(NumberColumn column) {
    double[] present = Arrays.stream(column.values()).filter(one -> !Double.isNaN(one)).toArray();
    double[] sorted = Arrays.stream(present).sorted().distinct().toArray();
    double[] values = new double[sorted.length + 1];
    values[0] = Double.NaN;
    System.arraycopy(sorted, 0, values, 1, sorted.length);
    int[] codes = new int[column.values().length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] =
          column.isMissing(row) ? 0 : 1 + Arrays.binarySearch(sorted, column.values()[row]);
    }
    return new TreeColumn(column.name(), codes, values.length, values);
  }

  boolean isNumber() {
    return values.length > 0;
  }

  TreeColumn with(int[] others) {
    return new TreeColumn(name, others, size, values);
  }
}
