package kg.koch.app.measure.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.terms.Dimension;

/**
 * Counts records and, once each, the persons they are about, in every cell of every part they
 * belong to.
 */
final class RecordTally {

  /** Which units a cell counts. */
  enum Counted {
    RECORDS,
    PERSONS
  }

  /**
   * @param positions of the codes, one a dimension
   * @param key sum of the record keys of the units counted
   */
  record Cell(List<Integer> positions, long count, int key) {}

  private static final class Sum {
    long count;
    int key;
  }

  private final List<Dimension> axes;
  private final List<List<Dimension>> parts;
  private final RecordKeyFunction keys;
  private final Map<Long, Sum> sums = new TreeMap<>();
  private final Set<Long> seen = new HashSet<>();
  private long person = Long.MIN_VALUE;

  /**
   * @param parts what is crossed, each with all dimensions in the same order
   */
  RecordTally(List<Dimension> axes, List<List<Dimension>> parts, RecordKeyFunction keys) {
    this.axes = List.copyOf(axes);
    this.parts = List.copyOf(parts);
    this.keys = keys;
    this.parts.forEach(part -> listTotals(part, 0, 0));
  }

  List<Dimension> dimensions() {
    return axes;
  }

  /**
   * Cells at the totals are listed even if nothing was counted: they tell zero from not counted.
   */
  private void listTotals(List<Dimension> part, int axis, long cell) {
    if (axis == axes.size()) {
      sums.computeIfAbsent(cell, absent -> new Sum());
      return;
    }
    Dimension whole = axes.get(axis);
    for (Dimension.Code code : part.get(axis).codes()) {
      int position = whole.position(code.id());
      if (whole.findTotal().map(total -> total == position).orElse(true)) {
        listTotals(part, axis + 1, cell * whole.size() + position);
      }
    }
  }

  /**
   * Counts a record. All records of a person must come one after the other.
   *
   * @param positions one a dimension; a record with a position below 0 stands nowhere
   * @param holder key of the person, or 0 if it is not known; then no person is counted
   * @param event tells the person's records apart
   */
  void count(int[] positions, Counted counted, long holder, long event) {
    boolean nowhere = false;
    for (int position : positions) {
      nowhere |= position < 0;
    }
    if (nowhere || counted == Counted.PERSONS && holder == 0) {
      return;
    }
    if (holder != person) {
      seen.clear();
      person = holder;
    }
    int key = keys.of(holder, counted == Counted.PERSONS ? RecordKeyFunction.PERSON : event);
    Set<Long> cells = new HashSet<>();
    parts.forEach(part -> collect(part, positions, 0, 0, cells));
    for (long cell : cells) {
      if (counted == Counted.RECORDS || seen.add(cell)) {
        Sum sum = sums.computeIfAbsent(cell, absent -> new Sum());
        sum.count++;
        sum.key += key;
      }
    }
  }

  private void collect(
      List<Dimension> part, int[] positions, int axis, long cell, Set<Long> cells) {
    if (axis == axes.size()) {
      cells.add(cell);
      return;
    }
    Dimension whole = axes.get(axis);
    for (int position : whole.pathUp(positions[axis])) {
      if (part.get(axis).findPosition(whole.code(position)).isPresent()) {
        collect(part, positions, axis + 1, cell * whole.size() + position, cells);
      }
    }
  }

  /** In the order of their positions. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    sums.forEach((cell, sum) -> cells.add(new Cell(positions(cell), sum.count, sum.key)));
    return cells;
  }

  private List<Integer> positions(long cell) {
    List<Integer> positions = new ArrayList<>();
    long rest = cell;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      positions.add(0, (int) (rest % axes.get(axis).size()));
      rest /= axes.get(axis).size();
    }
    return positions;
  }
}
