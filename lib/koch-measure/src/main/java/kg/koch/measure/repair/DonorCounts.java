package kg.koch.measure.repair;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Journeys recorded in full, counted by class of traveller, direction, length, and the share of
 * days before the middle crossing. One thread's own; counts of several threads {@link
 * #add(DonorCounts) add up} to the same whatever the order.
 *
 * <p>Does not check that days rise and directions are 0 or 1.
 */
public final class DonorCounts {

  /** Classes are numbers below this; more would each have few donors and take much memory. */
  public static final int MOST_CLASSES = 1 << 16;

  private @Nullable CellsOfClass[] classes = new CellsOfClass[16];

  /**
   * Counts the full journeys of a person.
   *
   * @param days day of each crossing, in order from {@code from} to before {@code to}
   * @param directions 1 arrival, 0 departure
   * @param travellers class of the traveller at each crossing, 0 or more: any numbers the caller
   *     gives to travellers it holds to be alike
   */
  public void add(int[] days, byte[] directions, int[] travellers, int from, int to) {
    if (to - from < 3) {
      return;
    }
    Habit habit = new Habit(days, directions, from, to);
    for (int row = from; row + 2 < to; row++) {
      boolean full =
          directions[row] != directions[row + 1] && directions[row + 1] != directions[row + 2];
      int length = days[row + 2] - days[row];
      if (full && length > 0) {
        cells(travellers[row])
            .count(habit.without(row), directions[row], length, days[row + 1] - days[row]);
      }
    }
  }

  /** Takes over what another has counted. */
  public void add(DonorCounts other) {
    for (int travellers = 0; travellers < other.classes.length; travellers++) {
      CellsOfClass more = other.classes[travellers];
      if (more != null) {
        cells(travellers).add(more);
      }
    }
  }

  /** Writes all counts, so that a later run can draw from them too. */
  public void writeTo(DataOutput out) throws IOException {
    for (int travellers = 0; travellers < classes.length; travellers++) {
      CellsOfClass counted = classes[travellers];
      if (counted != null) {
        out.writeInt(travellers);
        counted.writeTo(out);
      }
    }
    out.writeInt(-1);
  }

  /** Counts as {@link #writeTo} wrote them. */
  public static DonorCounts readFrom(DataInput in) throws IOException {
    DonorCounts counts = new DonorCounts();
    for (int travellers = in.readInt(); travellers >= 0; travellers = in.readInt()) {
      counts.cells(travellers).readFrom(in);
    }
    return counts;
  }

  /** The deck to draw from; later counts do not change it. */
  public HotDeck deck() {
    CellsOfClass everyone = new CellsOfClass();
    @Nullable CellsOfClass[] copy = new CellsOfClass[classes.length];
    for (int travellers = 0; travellers < classes.length; travellers++) {
      CellsOfClass counted = classes[travellers];
      if (counted != null) {
        everyone.add(counted);
        copy[travellers] = counted.copy();
      }
    }
    return new HotDeck(copy, everyone);
  }

  private CellsOfClass cells(int travellers) {
    if (travellers < 0 || travellers >= MOST_CLASSES) {
      throw new IllegalArgumentException(
          "Expected a class of travellers from 0 to %d; got %d"
              .formatted(MOST_CLASSES - 1, travellers));
    }
    if (travellers >= classes.length) {
      classes = Arrays.copyOf(classes, Math.max(travellers + 1, 2 * classes.length));
    }
    CellsOfClass cells = classes[travellers];
    if (cells == null) {
      cells = new CellsOfClass();
      classes[travellers] = cells;
    }
    return cells;
  }
}
