package kg.koch.app.residence;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import kg.koch.measure.residence.ResidenceKernel;

/** Orders the crossings of each person and applies the rules. Safe for several threads. */
final class Judge {

  private static final int FEW = 32;

  private final Rules rules;
  private final Observation observed;
  private final int longestThreshold;
  private final ResidenceKernel[] kernels;
  private final AtomicLong assumed = new AtomicLong();

  Judge(Rules rules, Observation observed) {
    this.rules = rules;
    this.observed = observed;
    this.longestThreshold = rules.longestThreshold();
    this.kernels =
        rules.distinct().stream().map(ResidenceKernel::new).toArray(ResidenceKernel[]::new);
  }

  Rules rules() {
    return rules;
  }

  /** A part with room for the outcomes of each distinct rule. */
  Part newPart() {
    return new Part(kernels.length);
  }

  /** Persons whose status before the first crossing is neither given nor proven, so far. */
  long assumed() {
    return assumed.get();
  }

  /**
   * Fills the part with its rows and outcomes.
   *
   * @throws TwoInitials when rows of a person contradict each other
   */
  void judge(Partitions partitions, int number, Part part) {
    part.take(partitions, number);
    long assumedHere = 0;
    for (int from = 0; from < part.rows; ) {
      int to = part.endOfPerson(from);
      int initial = initial(part, from, to);
      arrange(part, from, to, initial);
      for (int rule = 0; rule < kernels.length; rule++) {
        kernels[rule].evaluate(
            part.day, part.direction, from, to, observed.until(), initial, part.results[rule]);
      }
      assumedHere += isAssumed(initial, part.day[from]) ? 1 : 0;
      from = to;
    }
    assumed.addAndGet(assumedHere);
  }

  private static void arrange(Part part, int from, int to, int initial) {
    long[] packed = part.packed;
    sort(packed, from, to);
    boolean tied = false;
    for (int row = from; row < to; row++) {
      part.day[row] = PackedCrossing.day(packed[row]);
      part.direction[row] = PackedCrossing.direction(packed[row]);
      tied |= row > from && PackedCrossing.isTied(packed[row - 1], packed[row]);
    }
    if (tied) {
      new DayOrder(packed, part.direction).alternate(from, to, initial);
    }
  }

  /** Most persons cross a few times, mostly already in order: then insertion is the fastest. */
  private static void sort(long[] packed, int from, int to) {
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

  private boolean isAssumed(int initial, int firstDay) {
    return initial < 0
        && observed.hasStart()
        && firstDay - (long) observed.from() < longestThreshold;
  }

  private static int initial(Part part, int from, int to) {
    int found = ResidenceKernel.OPPOSITE_OF_FIRST;
    for (int row = from; row < to; row++) {
      int status = PackedCrossing.initial(part.packed[row]);
      if (status >= 0 && found >= 0 && status != found) {
        throw new TwoInitials(part.person[from]);
      }
      found = status >= 0 ? status : found;
    }
    return found;
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
