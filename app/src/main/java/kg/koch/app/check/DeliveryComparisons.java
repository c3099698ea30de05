package kg.koch.app.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.internal.DeliveryComparison;
import kg.koch.app.check.internal.OtherDeliveries;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.DeliveryRule;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;

/**
 * Holds checked deliveries against each other, one ledger step for each that has rules for it.
 *
 * <p>It is a step of its own, so that a new neighbour or a changed rule checks no row again. A
 * delivery is compared with others whatever their own comparisons found.
 */
final class DeliveryComparisons {

  static final String STAGE = "2-beside";

  private final Catalog catalog;
  private final Ledger ledger;
  private final Path spill;

  DeliveryComparisons(Catalog catalog, Ledger ledger, Path spill) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.spill = spill;
  }

  /** The delivery with what its rules found among the others. */
  CheckedDelivery compare(CheckedDelivery delivery, List<CheckedDelivery> others) {
    return comparison(delivery, others)
        .map(
            comparison ->
                told(
                    delivery,
                    ledger.run(
                        STAGE,
                        comparison.inputs(),
                        parameters(delivery),
                        folder -> comparison.into(folder, spill))))
        .orElse(delivery);
  }

  /** As {@link #compare}, where that was done before; the delivery as it is elsewhere. */
  CheckedDelivery finished(CheckedDelivery delivery, List<CheckedDelivery> others) {
    return comparison(delivery, others)
        .flatMap(comparison -> ledger.find(STAGE, comparison.inputs(), parameters(delivery)))
        .map(step -> told(delivery, step))
        .orElse(delivery);
  }

  private Optional<DeliveryComparison> comparison(
      CheckedDelivery delivery, List<CheckedDelivery> others) {
    List<DeliveryRule> rules = rules(delivery);
    if (rules.isEmpty() || delivery.refused()) {
      return Optional.empty();
    }
    return Optional.of(new DeliveryComparison(rules, delivery, new OtherDeliveries(others)))
        .filter(DeliveryComparison::isPossible);
  }

  private List<DeliveryRule> rules(CheckedDelivery delivery) {
    return catalog.source(delivery.source()).deliveryRules();
  }

  private SortedMap<String, String> parameters(CheckedDelivery delivery) {
    return new TreeMap<>(Map.of("rules", Ledger.hash(Json.text(rules(delivery)))));
  }

  private static CheckedDelivery told(CheckedDelivery delivery, Step step) {
    return delivery.with(DeliveryComparison.outcomes(step));
  }
}
