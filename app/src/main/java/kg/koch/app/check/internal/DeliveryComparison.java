package kg.koch.app.check.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.DeliveryOutcome;
import kg.koch.catalog.DeliveryRule;
import kg.koch.catalog.DeliveryRule.Register;
import kg.koch.catalog.SourceLayout.Severity;
import kg.koch.engine.dataset.Datasets;

/**
 * Holds a delivery against others by the rules of its source. Only accepted rows are looked at, and
 * only counts come out.
 */
public final class DeliveryComparison {

  private static final String MEMORY = "400MB";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CheckedDelivery delivery;
  private final Map<DeliveryRule, CheckedDelivery> others = new LinkedHashMap<>();

  /** Rules that have nothing to hold the delivery against are left out. */
  public DeliveryComparison(
      List<DeliveryRule> rules, CheckedDelivery delivery, OtherDeliveries all) {
    this.delivery = delivery;
    for (DeliveryRule rule : rules) {
      other(rule, all).ifPresent(found -> others.put(rule, found));
    }
  }

  private Optional<CheckedDelivery> other(DeliveryRule rule, OtherDeliveries all) {
    Register register = rule.among();
    return register == null ? all.before(delivery) : all.register(register.source(), delivery);
  }

  /** False if there is nothing to hold it against. */
  public boolean isPossible() {
    return !others.isEmpty();
  }

  /** The checked steps it is made of, the delivery's own first. */
  public List<String> inputs() {
    List<String> inputs = new ArrayList<>(List.of(delivery.stepId()));
    others.values().stream().map(CheckedDelivery::stepId).distinct().forEach(inputs::add);
    return inputs;
  }

  /** The outcomes, as facts of a step. */
  public SortedMap<String, Object> facts(Path spill) {
    List<Map<String, Object>> outcomes = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      others.forEach(
          (rule, other) ->
              value(rule, other, datasets)
                  .ifPresent(value -> outcomes.add(outcome(rule, other, value))));
    }
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("source", delivery.source());
    facts.put("period", delivery.period());
    facts.put("outcomes", outcomes);
    return facts;
  }

  private static Map<String, Object> outcome(
      DeliveryRule rule, CheckedDelivery other, BigDecimal value) {
    Map<String, Object> outcome = new TreeMap<>();
    outcome.put("rule", rule.id());
    outcome.put("against", other.source() + " " + other.period());
    outcome.put("value", value.toPlainString());
    outcome.put("most", rule.most().toPlainString());
    outcome.put("refuses", rule.severity() == Severity.ERROR);
    return outcome;
  }

  /** The outcomes told by the facts of a step. */
  public static List<DeliveryOutcome> outcomes(SortedMap<String, Object> facts) {
    List<DeliveryOutcome> outcomes = new ArrayList<>();
    if (facts.get("outcomes") instanceof List<?> told) {
      for (Object one : told) {
        Map<?, ?> outcome = (Map<?, ?>) one;
        outcomes.add(
            new DeliveryOutcome(
                String.valueOf(outcome.get("rule")),
                String.valueOf(outcome.get("against")),
                new BigDecimal(String.valueOf(outcome.get("value"))),
                new BigDecimal(String.valueOf(outcome.get("most"))),
                Boolean.parseBoolean(String.valueOf(outcome.get("refuses")))));
      }
    }
    return outcomes;
  }

  /** Empty where there is nothing to take a share of. */
  private Optional<BigDecimal> value(DeliveryRule rule, CheckedDelivery other, Datasets datasets) {
    return switch (rule.kind()) {
      case ROWS_CHANGED ->
          percent(Math.abs(delivery.acceptedRows() - other.acceptedRows()), other.acceptedRows());
      case SHARE_CHANGED -> {
        Optional<BigDecimal> before = share(rule, other, datasets);
        yield share(rule, delivery, datasets)
            .flatMap(now -> before.map(then -> now.subtract(then).abs()));
      }
      case KEYS_UNKNOWN -> unknown(rule, other, datasets);
    };
  }

  private static Optional<BigDecimal> share(
      DeliveryRule rule, CheckedDelivery of, Datasets datasets) {
    String rows = "SELECT count(*) FROM " + Datasets.parquet(of.accepted()) + " WHERE ";
    String code = Datasets.text(Objects.requireNonNull(rule.code()));
    return percent(
        datasets.number(rows + rule.field() + " = " + code),
        datasets.number(rows + rule.field() + " IS NOT NULL"));
  }

  private Optional<BigDecimal> unknown(
      DeliveryRule rule, CheckedDelivery register, Datasets datasets) {
    String rows =
        "SELECT count(*) FROM %s AS sent".formatted(Datasets.parquet(delivery.accepted()));
    String known =
        " ANTI JOIN %s AS known ON sent.%s = known.%s"
            .formatted(
                Datasets.parquet(register.accepted()),
                rule.field(),
                Objects.requireNonNull(rule.among()).field());
    String withKey = " WHERE sent.%s IS NOT NULL".formatted(rule.field());
    return percent(datasets.number(rows + known + withKey), datasets.number(rows + withKey));
  }

  private static Optional<BigDecimal> percent(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            HUNDRED
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
  }
}
