package kg.koch.protect.elimination;

import static kg.koch.protect.elimination.PrimeField.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that can be calculated from the cells published so far, and what it leaves open of the
 * combinations that must not be calculable: Gaussian elimination, a cell at a time.
 *
 * <p>Combinations are kept reduced by all that is published and found by their normal form, so that
 * whether one more cell would give one of them away is one look-up.
 */
public final class PublishedSpan {

  private final Column[] pivots;
  private final int[] leads;
  private final int[] pivotOfRow;
  private final Map<Column, Integer> sensitive = new HashMap<>();
  // Those changed since stay in the lists until their row is eliminated; the map has the rest.
  private final List<List<Column>> sensitiveByRow = new ArrayList<>();
  private final int[] sensitiveIn;
  private final long[] sums;
  private final BitSet touched;
  private final BitSet waiting = new BitSet();
  private int size;

  /**
   * @param rows how many inner cells there are
   */
  public PublishedSpan(int rows) {
    pivots = new Column[rows];
    leads = new int[rows];
    pivotOfRow = new int[rows];
    Arrays.fill(pivotOfRow, -1);
    sensitiveIn = new int[rows];
    sums = new long[rows];
    touched = new BitSet(rows);
    for (int row = 0; row < rows; row++) {
      sensitiveByRow.add(new ArrayList<>(4));
    }
  }

  /**
   * Adds a combination that must not be calculable.
   *
   * @param name what {@link #givesAway} is to say of it; of proportional ones the least is kept
   */
  public void protect(Column combination, int name) {
    Column open = reduced(combination);
    if (open.isEmpty()) {
      throw new IllegalStateException("Expected a combination not yet published; got one that is");
    }
    keep(open.normal(), name);
  }

  private void keep(Column normal, int name) {
    Integer before = sensitive.get(normal);
    if (before == null) {
      for (int row : normal.rows()) {
        sensitiveByRow.get(row).add(normal);
        sensitiveIn[row]++;
      }
    }
    if (before == null || name < before) {
      sensitive.put(normal, name);
    }
  }

  /** The name of what a cell, as {@link #reduced}, would give away; null if nothing. */
  public @Nullable Integer givesAway(Column open) {
    return sensitive.get(open.normal());
  }

  /** In how many open combinations an inner cell is. */
  public int sensitiveIn(int row) {
    return sensitiveIn[row];
  }

  /** What a column says beyond what is published: nothing if it is empty. */
  public Column reduced(Column column) {
    for (int at = 0; at < column.size(); at++) {
      add(column.row(at), column.coefficient(at));
    }
    // A pivot has no rows of the pivots before it, so one pass from the first on is enough.
    for (int pivot = waiting.nextSetBit(0); pivot >= 0; pivot = waiting.nextSetBit(pivot + 1)) {
      long factor = sums[leads[pivot]];
      Column taken = pivots[pivot];
      for (int at = 0; factor != 0 && at < taken.size(); at++) {
        add(taken.row(at), PrimeField.PRIME - times(taken.coefficient(at), factor));
      }
    }
    waiting.clear();
    return collected();
  }

  private void add(int row, long value) {
    if (!touched.get(row)) {
      touched.set(row);
      if (pivotOfRow[row] >= 0) {
        waiting.set(pivotOfRow[row]);
      }
    }
    sums[row] = PrimeField.rest(sums[row] + value);
  }

  private Column collected() {
    int[] rows = new int[touched.cardinality()];
    int[] coefficients = new int[rows.length];
    int kept = 0;
    for (int row = touched.nextSetBit(0); row >= 0; row = touched.nextSetBit(row + 1)) {
      if (sums[row] != 0) {
        rows[kept] = row;
        coefficients[kept++] = (int) sums[row];
      }
      sums[row] = 0;
    }
    touched.clear();
    return new Column(Arrays.copyOf(rows, kept), Arrays.copyOf(coefficients, kept));
  }

  /**
   * Publishes a cell.
   *
   * @param open as {@link #reduced}; gives nothing away
   * @param lead the inner cell that is eliminated by it from all else
   */
  public void publish(Column open, int lead) {
    Column pivot = open.scaledTo(lead);
    leads[size] = lead;
    pivots[size] = pivot;
    pivotOfRow[lead] = size++;
    List<Column> changing = sensitiveByRow.set(lead, new ArrayList<>(0));
    for (Column before : changing) {
      Integer name = sensitive.remove(before);
      if (name != null) {
        change(before, name, lead, pivot);
      }
    }
  }

  private void change(Column before, int name, int lead, Column pivot) {
    for (int row : before.rows()) {
      sensitiveIn[row]--;
    }
    Column after = before.less(pivot, before.coefficientOf(lead));
    if (after.isEmpty()) {
      throw new IllegalStateException("Expected a cell that gives nothing away; got one that does");
    }
    keep(after.normal(), name);
  }
}
