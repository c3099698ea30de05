package kg.koch.app.residence;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kg.koch.measure.repair.HotDeck;
import kg.koch.measure.repair.Imputation;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairedCrossings;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceKernel;
import kg.koch.measure.residence.SameDirection;

/** Applies the rules to the crossings of each person. Safe for several threads. */
final class Judge {

  private final Rules rules;
  private final Observation observed;
  private final Persons persons;
  private final int longestThreshold;
  private final ResidenceKernel[] kernels;
  private final List<Imputation> draws;
  private final DrawTally tally;
  private final AtomicLong assumed = new AtomicLong();

  private Judge(
      Rules rules,
      Observation observed,
      Persons persons,
      SameDirection between,
      List<Imputation> draws) {
    this.rules = rules;
    this.observed = observed;
    this.persons = persons;
    this.longestThreshold = rules.longestThreshold();
    this.kernels =
        rules.distinct().stream()
            .map(rule -> new ResidenceKernel(rule, between))
            .toArray(ResidenceKernel[]::new);
    this.draws = draws;
    this.tally = new DrawTally(kernels.length, draws.size());
  }

  /** Judges crossings as they are recorded. */
  static Judge ofRecorded(Rules rules, Observation observed, Persons persons, Repair repair) {
    SameDirection between =
        switch (repair) {
          case NONE -> SameDirection.LASTING;
          case MIDPOINT, HOTDECK -> SameDirection.SHARED;
        };
    return new Judge(rules, observed, persons, between, List.of());
  }

  /** Puts missing crossings in before judging. */
  static Judge ofRepaired(
      Rules rules, Observation observed, Persons persons, Repairs repairs, HotDeck deck) {
    List<Imputation> draws =
        IntStream.rangeClosed(1, repairs.draws())
            .mapToObj(draw -> new Imputation(deck, repairs.seed(), draw))
            .toList();
    return new Judge(rules, observed, persons, SameDirection.SHARED, draws);
  }

  Rules rules() {
    return rules;
  }

  boolean putsIn() {
    return !draws.isEmpty();
  }

  /** Migrations by rule in each draw, so far. */
  DrawTally tally() {
    return tally;
  }

  /** A part with room for the outcomes of each distinct rule. */
  JudgedPart newPart() {
    return new JudgedPart(kernels.length, rules.adjusted());
  }

  /** Persons whose status before the first crossing is neither given nor proven, so far. */
  long assumed() {
    return assumed.get();
  }

  /**
   * Fills the part with its rows and outcomes.
   *
   * @throws PersonOrder.TwoInitials when rows of a person contradict each other
   * @throws PersonOrder.TiedStatus when nothing says which crossing a status stands before
   */
  void judge(Partitions partitions, int number, JudgedPart part) {
    Part recorded = part.recorded;
    recorded.take(partitions, number);
    part.repaired.clear();
    if (putsIn()) {
      JudgedPart.makeRoom(part.results, 2 * recorded.rows);
      part.rows = 0;
    } else {
      part.showRecorded();
    }
    DrawTally here = new DrawTally(kernels.length, draws.size());
    long assumedHere = 0;
    for (int from = 0; from < recorded.rows; ) {
      int to = recorded.endOfPerson(from);
      if (putsIn()) {
        repair(part, from, to, here);
      } else if (rules.adjusted()) {
        evaluateWithKnown(recorded, from, to, part.results);
      } else {
        evaluate(part.day, part.direction, from, to, recorded.initial[from], part.results);
      }
      assumedHere += isAssumed(recorded.initial[from], recorded.day[from]) ? 1 : 0;
      from = to;
    }
    assumed.addAndGet(assumedHere);
    tally.add(here);
  }

  private void repair(JudgedPart part, int from, int to, DrawTally here) {
    Part recorded = part.recorded;
    long person = recorded.person[from];
    int initial = recorded.initial[from];
    int start = part.repaired.rows();
    boolean hasGap = Imputation.hasGap(recorded.direction, from, to);
    long ownNumber = hasGap ? persons.ownNumber(person) : 0;
    draw(draws.get(0), ownNumber, recorded, from, to, part.repaired);
    int end = part.repaired.rows();
    part.showRepaired(person, start);
    evaluate(part.day, part.direction, start, end, initial, part.results);
    if (!hasGap) {
      here.countInAll(part.results, part.direction, start, end);
      return;
    }
    here.count(0, part.results, part.direction, start, end);
    JudgedPart.makeRoom(part.otherResults, end - start);
    for (int draw = 1; draw < draws.size(); draw++) {
      RepairedCrossings other = part.other;
      other.clear();
      draw(draws.get(draw), ownNumber, recorded, from, to, other);
      evaluate(other.days(), other.directions(), 0, other.rows(), initial, part.otherResults);
      here.count(draw, part.otherResults, other.directions(), 0, other.rows());
    }
  }

  private static void draw(
      Imputation draw, long person, Part recorded, int from, int to, RepairedCrossings out) {
    draw.repair(person, recorded.day, recorded.direction, recorded.travellers, from, to, out);
  }

  private void evaluate(
      int[] days, byte[] directions, int from, int to, int initial, ResidenceColumns[] results) {
    for (int rule = 0; rule < kernels.length; rule++) {
      kernels[rule].evaluate(days, directions, from, to, observed.until(), initial, results[rule]);
    }
  }

  private void evaluateWithKnown(Part part, int from, int to, ResidenceColumns[] results) {
    for (int rule = 0; rule < kernels.length; rule++) {
      kernels[rule].evaluateWithKnown(
          part.day,
          part.direction,
          from,
          to,
          observed.until(),
          part.initial[from],
          part.known,
          results[rule]);
    }
  }

  private boolean isAssumed(int initial, int firstDay) {
    return initial < 0
        && observed.hasStart()
        && firstDay - (long) observed.from() < longestThreshold;
  }
}
