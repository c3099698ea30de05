package kg.koch.app.link.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.residual.ResidualDraws;

/**
 * A row that was weighed, and with which probability it is whose.
 *
 * @param candidates keys of persons, each with the probability at the same place
 */
@SuppressWarnings("ArrayRecordComponent")
record WeighedRow(ResidualRow row, List<Long> candidates, double[] probabilities) {

  /** Candidates less likely than that are not drawn: there is a stranger born on every day. */
  private static final double LEAST = 0.001;

  /** What is drawn of it. */
  ResidualDraws.Choice choice() {
    byte[] name = WeighedTables.name(row).getBytes(StandardCharsets.UTF_8);
    List<Integer> likely = new ArrayList<>();
    for (int at = 0; at < probabilities.length; at++) {
      if (probabilities[at] >= LEAST) {
        likely.add(at);
      }
    }
    return new ResidualDraws.Choice(
        RecordOrder.hash(name, 0, name.length),
        likely.stream().mapToLong(candidates::get).toArray(),
        likely.stream().mapToDouble(at -> probabilities[at]).toArray());
  }
}
