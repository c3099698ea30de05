package kg.koch.app.workspace.internal;

import java.util.List;

/** A finished step of link, measure or protect. */
public record StepRow(String stage, String id, long inputs, List<Fact> facts) {

  /** What the step found, as the ledger names it. */
  public record Fact(String name, String value) {}
}
