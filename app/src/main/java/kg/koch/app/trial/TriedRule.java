package kg.koch.app.trial;

import java.util.List;
import kg.koch.catalog.SourceLayout.Rule;

/**
 * What one rule would do to a delivery.
 *
 * @param inForce false if the rule is not in force on every day of the period: then it was not
 *     asked
 * @param broken rows that break it
 * @param alone of these, rows that nothing else rejects; 0 for a WARNING
 * @param first the first rows that break it
 */
public record TriedRule(
    Rule rule, boolean inForce, long broken, long alone, List<BrokenRow> first) {

  public TriedRule {
    first = List.copyOf(first);
  }

  /**
   * @param line of the file, the header's is 1
   * @param shown what stands in the fields the rule compares; empty if one of them may name a
   *     person
   */
  public record BrokenRow(long line, String shown) {}
}
