package kg.koch.app.check.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.engine.ledger.Step;

/** The facts of a checked step as a checked delivery. */
public final class CheckedFacts {

  private CheckedFacts() {}

  public static CheckedDelivery delivery(Receipt receipt, Step step) {
    SortedMap<String, Object> facts = step.record().facts();
    SortedMap<String, Long> byRule = new TreeMap<>();
    if (facts.get("findingsByRule") instanceof Map<?, ?> counts) {
      counts.forEach((rule, count) -> byRule.put(rule.toString(), ((Number) count).longValue()));
    }
    return new CheckedDelivery(
        receipt,
        step.record().id(),
        step.file(DeliveryCheck.ACCEPTED),
        number(facts, "received"),
        number(facts, "accepted"),
        number(facts, "rejected"),
        Boolean.parseBoolean(String.valueOf(facts.get("refused"))),
        byRule,
        List.of());
  }

  private static long number(SortedMap<String, Object> facts, String name) {
    return Long.parseLong(String.valueOf(facts.get(name)));
  }
}
