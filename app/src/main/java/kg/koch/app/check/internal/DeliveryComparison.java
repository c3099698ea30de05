package kg.koch.app.check.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.DeliveryOutcome;
import kg.koch.catalog.DeliveryRule;
import kg.koch.catalog.DeliveryRule.Register;
import kg.koch.catalog.SourceLayout.Severity;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Step;

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
    if (rule.kind() == DeliveryRule.Kind.COUNTS_STAND_OUT) {
      return Optional.of(delivery);
    }
    Register register = rule.among();
    return register == null ? all.before(delivery) : all.register(register.source(), delivery);
  }

  /** False if there is nothing to hold it against. */
  public boolean isPossible() {
    return !others.isEmpty();
  }

  /** The checked steps it is made of, the delivery's own first. */
  public List<String> inputs() {
    return Stream.concat(Stream.of(delivery), others.values().stream())
        .map(CheckedDelivery::stepId)
        .distinct()
        .toList();
  }

  /** Writes lists of what was found into the folder of a step; gives the outcomes as its facts. */
  public SortedMap<String, Object> into(Path folder, Path spill) {
    List<Map<String, Object>> outcomes = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      others.forEach(
          (rule, other) ->
              value(rule, other, datasets, folder)
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

  /** The outcomes that a step tells. */
  public static List<DeliveryOutcome> outcomes(Step step) {
    List<DeliveryOutcome> outcomes = new ArrayList<>();
    if (step.record().facts().get("outcomes") instanceof List<?> told) {
      for (Object one : told) {
        outcomes.add(outcome((Map<?, ?>) one, step));
      }
    }
    return outcomes;
  }

  private static DeliveryOutcome outcome(Map<?, ?> told, Step step) {
    String rule = String.valueOf(told.get("rule"));
    Path list = step.file(CountsOfDays.fileOf(rule));
    return new DeliveryOutcome(
        rule,
        String.valueOf(told.get("against")),
        new BigDecimal(String.valueOf(told.get("value"))),
        new BigDecimal(String.valueOf(told.get("most"))),
        Boolean.parseBoolean(String.valueOf(told.get("refuses"))),
        Files.exists(list) ? list : null);
  }

  /** Empty where there is nothing to take a share of. */
  private Optional<BigDecimal> value(
      DeliveryRule rule, CheckedDelivery other, Datasets datasets, Path folder) {
    return switch (rule.kind()) {
      case ROWS_CHANGED ->
          percent(Math.abs(delivery.acceptedRows() - other.acceptedRows()), other.acceptedRows());
      case SHARE_CHANGED -> {
        Optional<BigDecimal> before = share(rule, other, datasets);
        yield share(rule, delivery, datasets)
            .flatMap(now -> before.map(then -> now.subtract(then).abs()));
      }
      case KEYS_UNKNOWN -> unknown(rule, other, datasets);
      case COUNTS_STAND_OUT ->
          CountsOfDays.of(rule, delivery, datasets, folder)
              .flatMap(found -> percent(found.found().size(), found.judged()));
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
