package kg.koch.measure.residence;

import java.util.ArrayList;
import java.util.List;

/** Crossings of one person in a test, and what the rule says of them. */
record History(int[] days, byte[] directions, int initial) {

  /** One row of outcomes: observed, in country, before, after, migration; null is undecided. */
  record Outcome(int observed, int inCountry, Integer before, Integer after, Integer migration) {}

  List<Outcome> outcomes(ResidenceRule rule, int observedUntil) {
    return outcomes(new ResidenceKernel(rule), observedUntil);
  }

  List<Outcome> outcomes(ResidenceKernel kernel, int observedUntil) {
    ResidenceColumns out = ResidenceColumns.of(days.length);
    kernel.evaluate(days, directions, 0, days.length, observedUntil, initial, out);
    List<Outcome> rows = new ArrayList<>();
    for (int row = 0; row < days.length && days[row] < observedUntil; row++) {
      rows.add(outcome(out, row));
    }
    return rows;
  }

  static Outcome outcome(ResidenceColumns out, int row) {
    return new Outcome(
        out.daysObserved()[row],
        out.daysInCountry()[row],
        known(out.residentBefore()[row]),
        known(out.residentAfter()[row]),
        known(out.migration()[row]));
  }

  static Integer known(int status) {
    return status < 0 ? null : Integer.valueOf(status);
  }
}
