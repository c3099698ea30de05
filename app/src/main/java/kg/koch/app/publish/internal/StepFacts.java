package kg.koch.app.publish.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.engine.ledger.StepRecord;
import kg.koch.publish.bundle.Lineage;
import org.jspecify.annotations.Nullable;

/** The facts of a step's manifest as numbers by name; names within names are joined by a point. */
final class StepFacts {

  private static final String FINDINGS = "findingsByRule.";

  private StepFacts() {}

  static SortedMap<String, Long> numbers(StepRecord step) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    step.facts().forEach((name, value) -> add(name, value, numbers));
    return numbers;
  }

  private static void add(String name, @Nullable Object value, SortedMap<String, Long> numbers) {
    if (value instanceof Map<?, ?> inner) {
      inner.forEach((key, one) -> add(name + "." + key, one, numbers));
    } else if (value instanceof Integer || value instanceof Long) {
      numbers.put(name, ((Number) value).longValue());
    }
  }

  /**
   * What a release may tell of a step. Of a measured step only how many cells it made: its other
   * facts are counts before protection.
   */
  static SortedMap<String, Long> publishable(StepRecord step) {
    SortedMap<String, Long> numbers = numbers(step);
    if (step.stage().equals("measured")) {
      numbers.keySet().removeIf(name -> !name.startsWith("cells"));
    }
    return numbers;
  }

  static Lineage.Delivery delivery(@Nullable StepRecord receipt, StepRecord checked) {
    if (receipt == null) {
      throw new IllegalStateException("Expected a receipt for step " + checked.id());
    }
    SortedMap<String, Long> counts = numbers(checked);
    SortedMap<String, Long> findings = new TreeMap<>();
    counts
        .tailMap(FINDINGS)
        .forEach(
            (name, count) -> {
              if (name.startsWith(FINDINGS)) {
                findings.put(name.substring(FINDINGS.length()), count);
              }
            });
    boolean refused = Boolean.parseBoolean(String.valueOf(checked.facts().get("refused")));
    return new Lineage.Delivery(
        receipt.id(),
        String.valueOf(receipt.parameters().get("source")),
        String.valueOf(receipt.parameters().get("period")),
        Math.toIntExact(numbers(receipt).getOrDefault("version", 1L)),
        String.valueOf(receipt.facts().get("fileName")),
        String.valueOf(receipt.parameters().get("sha256")),
        counts.getOrDefault("received", 0L),
        counts.getOrDefault("accepted", 0L),
        counts.getOrDefault("rejected", 0L),
        refused ? Lineage.Verdict.REFUSED : Lineage.Verdict.ACCEPTED,
        findings);
  }
}
