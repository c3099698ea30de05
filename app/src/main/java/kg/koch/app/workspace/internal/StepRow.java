package kg.koch.app.workspace.internal;

import java.util.List;

/**
 * A finished step of link, measure or protect.
 *
 * @param telling what most readers ask, in words
 * @param details everything the ledger has, under the ledger's names
 */
public record StepRow(
    String stage, String id, long inputs, List<Fact> telling, List<Fact> details) {

  /** What the step found: what was counted, and how many. */
  public record Fact(String name, String value) {}
}
