package kg.koch.measure.stay;

import java.util.Arrays;
import kg.koch.measure.stay.Moves.Kind;

/**
 * Changes of residence that the register of addresses tells of a person no border record knows, in
 * buffers used again. They are neither immigrations nor emigrations, for nobody saw a crossing:
 * each is an adjustment, so that
 *
 * <pre>residents = residents before + births - deaths + immigrations - emigrations + adjustments
 * </pre>
 *
 * holds for every definition. Who is registered as departed abroad is no resident from the day
 * after the entry, who is registered as arrived is one. Where there are crossings, they decide. To
 * stand in a snapshot of the person register tells nothing: it keeps those who left, and children
 * of citizens born abroad.
 */
public final class Adjustments {

  private int size;
  private int[] days = new int[4];
  private boolean[] toResident = new boolean[4];

  /**
   * @param initial residence when the person's observation began
   */
  void find(PersonHistory history, boolean initial, int observedFrom) {
    size = 0;
    if (history.crossings().size() > 0) {
      return;
    }
    Moves moves = history.moves();
    for (int move = 0; move < moves.size(); move++) {
      if (moves.kind(move) != Kind.INTERNAL && moves.knownDay(move) >= observedFrom) {
        insert(moves.knownDay(move) + 1, moves.kind(move) == Kind.ARRIVAL);
      }
    }
    keepChanges(initial, history.deathDay());
  }

  private void insert(int day, boolean resident) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      toResident = Arrays.copyOf(toResident, size * 2);
    }
    int at = size++;
    for (; at > 0 && days[at - 1] > day; at--) {
      days[at] = days[at - 1];
      toResident[at] = toResident[at - 1];
    }
    days[at] = day;
    toResident[at] = resident;
  }

  private void keepChanges(boolean initial, int deathDay) {
    int kept = 0;
    boolean resident = initial;
    for (int i = 0; i < size && days[i] <= deathDay; i++) {
      if (toResident[i] != resident) {
        resident = toResident[i];
        days[kept] = days[i];
        toResident[kept++] = resident;
      }
    }
    size = kept;
  }

  /** How many; each changes residence to the opposite of before. */
  public int size() {
    return size;
  }

  /** The day from whose first moment on residence is another. */
  public int day(int adjustment) {
    return days[adjustment];
  }

  /** Whether the person is a resident from then on. */
  public boolean isToResident(int adjustment) {
    return toResident[adjustment];
  }

  /** Residence at the first moment of the day. */
  boolean isResidentOn(int day, boolean initial) {
    boolean resident = initial;
    for (int i = 0; i < size && days[i] <= day; i++) {
      resident = toResident[i];
    }
    return resident;
  }
}
