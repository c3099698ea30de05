package kg.koch.measure.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the units of one table: set the unit's code on each axis, then count it. Axes the table
 * does not have are ignored, and a unit without a place on an axis (position -1) is not counted.
 */
public final class Tally {

  private final TableLayout layout;
  private final RecordKeyFunction keys;
  private final int[] indexes = new int[Axis.values().length];
  private final int[] positions;
  private final List<PartTally> parts = new ArrayList<>();
  private final @Nullable DrawDifferences differences;

  public Tally(TableLayout layout, RecordKeyFunction keys) {
    this(layout, keys, null);
    layout.parts().forEach(part -> parts.add(new PartTally(layout.dimensions(), part)));
  }

  /** A tally that counts nothing itself and hands units over to the differences between draws. */
  public Tally(TableLayout layout, DrawDifferences differences) {
    this(layout, (person, event) -> 0, differences);
  }

  private Tally(TableLayout layout, RecordKeyFunction keys, @Nullable DrawDifferences differences) {
    this.layout = layout;
    this.keys = keys;
    this.differences = differences;
    this.positions = new int[layout.dimensions().size()];
    for (Axis axis : Axis.values()) {
      indexes[axis.ordinal()] = layout.index(axis);
    }
  }

  public TableLayout layout() {
    return layout;
  }

  public void set(Axis axis, int position) {
    int index = indexes[axis.ordinal()];
    if (index >= 0) {
      positions[index] = position;
    }
  }

  /** The position set on an axis the table has. */
  public int at(Axis axis) {
    return positions[indexes[axis.ordinal()]];
  }

  /** Counts the unit: the person, or one event of the person, as the table says. */
  public void count(long person, long event) {
    if (!isPlaced()) {
      return;
    }
    if (differences != null) {
      differences.add(positions);
      return;
    }
    int key = keys.of(person, layout.countsPersons() ? RecordKeyFunction.PERSON : event);
    parts.forEach(part -> part.add(positions, key));
  }

  /**
   * Counts the person once in each cell, however often this is called. All calls for a person must
   * come before those for the next. For recorded events only: these are the same in every draw, so
   * differences between draws have nothing to take over.
   *
   * @param ordinal of the person among those this tally sees, from 1
   */
  public void countOnce(long person, int ordinal) {
    if (isPlaced()) {
      int key = keys.of(person, RecordKeyFunction.PERSON);
      parts.forEach(part -> part.addOnce(positions, ordinal, key));
    }
  }

  private boolean isPlaced() {
    for (int position : positions) {
      if (position < 0) {
        return false;
      }
    }
    return true;
  }

  /** Adds the units of another thread's tally of the same table. */
  public void add(Tally other) {
    for (int part = 0; part < parts.size(); part++) {
      parts.get(part).add(other.parts.get(part));
    }
  }

  /** Adds up to the totals. Once only, after the last unit. */
  public void finish() {
    parts.forEach(PartTally::finish);
  }

  /** Takes away the units of a finished tally of the same table. After {@link #finish}. */
  public void subtract(Tally other) {
    for (int part = 0; part < parts.size(); part++) {
      parts.get(part).subtract(other.parts.get(part));
    }
  }

  /**
   * Adds units to a cell of a finished tally, as {@link #forEachCell} handed it over; other cells
   * do not change. A table of other persons is added by adding all its cells.
   *
   * @param cell positions of the cell's codes, by dimension of the table
   */
  public void addCell(int[] cell, long count, int key) {
    for (PartTally part : parts) {
      if (part.has(cell)) {
        part.addCell(cell, count, key);
      }
    }
  }

  /** Takes one cell of a finished tally. */
  @FunctionalInterface
  public interface CellReader {

    /**
     * @param positions of the cell's codes, by dimension of the table; valid during the call only
     */
    void read(int[] positions, long count, int key);
  }

  /** Hands over every cell of every part, zeros too, each cell once though parts overlap. */
  public void forEachCell(CellReader reader) {
    for (int part = 0; part < parts.size(); part++) {
      List<PartTally> before = parts.subList(0, part);
      parts
          .get(part)
          .forEachCell(
              (cell, count, key) -> {
                if (before.stream().noneMatch(earlier -> earlier.has(cell))) {
                  reader.read(cell, count, key);
                }
              });
    }
  }
}
