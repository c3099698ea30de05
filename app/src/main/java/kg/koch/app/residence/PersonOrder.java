package kg.koch.app.residence;

import java.util.Arrays;
import kg.koch.measure.residence.ResidenceKernel;

/** Puts the crossings of one person in order, and finds what the rows say of the person. */
final class PersonOrder {

  private static final int FEW = 32;

  private PersonOrder() {}

  /** Most persons cross a few times, mostly already in order: then insertion is the fastest. */
  static void sort(long[] packed, int from, int to) {
    if (to - from > FEW) {
      Arrays.sort(packed, from, to);
      return;
    }
    for (int row = from + 1; row < to; row++) {
      long moved = packed[row];
      int at = row;
      for (; at > from && packed[at - 1] > moved; at--) {
        packed[at] = packed[at - 1];
      }
      packed[at] = moved;
    }
  }

  /**
   * Residence before the first crossing, if a row gives it.
   *
   * @throws TwoInitials when rows contradict each other
   */
  static int initial(long[] packed, int from, int to, long person) {
    int found = ResidenceKernel.OPPOSITE_OF_FIRST;
    for (int row = from; row < to; row++) {
      int status = PackedCrossing.initial(packed[row]);
      if (status >= 0 && found >= 0 && status != found) {
        throw new TwoInitials(person);
      }
      found = status >= 0 ? status : found;
    }
    return found;
  }

  /**
   * @throws TiedStatus when a crossing with a status is at the same moment as another
   */
  static void refuseTiedStatus(long[] packed, int from, int to) {
    for (int row = from + 1; row < to; row++) {
      boolean hasStatus =
          PackedCrossing.initial(packed[row]) >= 0 || PackedCrossing.initial(packed[row - 1]) >= 0;
      if (hasStatus && PackedCrossing.isTied(packed[row - 1], packed[row])) {
        throw new TiedStatus();
      }
    }
  }

  /** The class that most of the class records name; of several the lowest. They are in order. */
  static int usualClass(long[] packed, int from, int to) {
    int usual = 0;
    int most = 0;
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && packed[end] == packed[start]) {
        end++;
      }
      if (end - start > most) {
        most = end - start;
        usual = PackedCrossing.travellers(packed[start]);
      }
      start = end;
    }
    return usual;
  }

  /** A status that may stand before either of two crossings. */
  static final class TiedStatus extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TiedStatus() {
      super("A status at a moment of two crossings", null, false, false);
    }
  }

  /** A person with both initial statuses. Where they stand is looked up when it happens. */
  static final class TwoInitials extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final long person;

    TwoInitials(long person) {
      super("Two initial statuses of one person", null, false, false);
      this.person = person;
    }
  }
}
