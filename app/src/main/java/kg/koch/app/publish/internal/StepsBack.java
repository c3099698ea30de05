package kg.koch.app.publish.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.StepRecord;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Quality;

/** The steps that led to a protected step, found by walking the ledger back to the deliveries. */
final class StepsBack {

  private static final Map<String, String> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put("5-protected", "protect");
    STAGES.put("4-measured", "measure");
    STAGES.put("3-linked", "link");
    STAGES.put("2-checked", "check");
    STAGES.put("1-collected", "collect");
  }

  private final SortedMap<String, List<StepRecord>> byStage = new TreeMap<>();

  private StepsBack() {}

  /**
   * @throws IllegalStateException if a step on the way is not in the ledger
   */
  static StepsBack from(Ledger ledger, String protectedStep) {
    StepsBack back = new StepsBack();
    List<String> wanted = List.of(protectedStep);
    for (String folder : STAGES.keySet()) {
      List<StepRecord> found = new ArrayList<>();
      for (String id : wanted) {
        found.add(
            ledger
                .find(folder, id)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "Expected step %s in %s; got none".formatted(id, folder)))
                .record());
      }
      back.byStage.put(folder, found);
      wanted = found.stream().flatMap(step -> step.inputs().stream()).distinct().sorted().toList();
    }
    return back;
  }

  String codeVersion() {
    return of("5-protected").get(0).codeVersion();
  }

  /** From collect to protect. */
  List<Lineage.Step> steps() {
    List<Lineage.Step> steps = new ArrayList<>();
    byStage.forEach(
        (folder, records) ->
            records.forEach(
                step ->
                    steps.add(
                        new Lineage.Step(
                            String.valueOf(STAGES.get(folder)),
                            step.id(),
                            step.codeVersion(),
                            step.inputs(),
                            step.parameters(),
                            StepFacts.publishable(step)))));
    return steps;
  }

  /** By source, period and version. */
  List<Lineage.Delivery> deliveries() {
    Map<String, StepRecord> receipts = new TreeMap<>();
    of("1-collected").forEach(step -> receipts.put(step.id(), step));
    return of("2-checked").stream()
        .map(checked -> StepFacts.delivery(receipts.get(checked.inputs().get(0)), checked))
        .sorted(
            Comparator.comparing(Lineage.Delivery::source)
                .thenComparing(Lineage.Delivery::period)
                .thenComparing(Lineage.Delivery::version))
        .toList();
  }

  /** Accepted rows that no person could be found for, by source and reason. */
  SortedMap<String, Long> unlinked() {
    SortedMap<String, Long> unlinked = new TreeMap<>();
    for (StepRecord step : of("3-linked")) {
      StepFacts.numbers(step)
          .forEach(
              (name, count) -> {
                if (name.contains(".unlinked.") && count > 0) {
                  unlinked.merge(name.replace(".unlinked.", "."), count, Long::sum);
                }
              });
    }
    return unlinked;
  }

  /** What each source's deliveries were worth, by source. */
  List<Quality.SourceQuality> sources() {
    SortedMap<String, List<Lineage.Delivery>> bySource = new TreeMap<>();
    deliveries()
        .forEach(
            delivery ->
                bySource
                    .computeIfAbsent(delivery.source(), source -> new ArrayList<>())
                    .add(delivery));
    SortedMap<String, Long> unlinked = unlinked();
    return bySource.entrySet().stream()
        .map(one -> quality(one.getKey(), one.getValue(), unlinked))
        .toList();
  }

  /** How provisional figures did, as the measured step found. */
  List<Quality.Revision> revisions() {
    return of("4-measured").stream()
        .flatMap(step -> ProvisionalFacts.revisions(step.facts()).stream())
        .toList();
  }

  /** Whether the shares they expected came true, likewise. */
  List<Quality.Calibration> calibrations() {
    return of("4-measured").stream()
        .flatMap(step -> ProvisionalFacts.calibrations(step.facts()).stream())
        .toList();
  }

  private static Quality.SourceQuality quality(
      String source, List<Lineage.Delivery> deliveries, SortedMap<String, Long> unlinked) {
    long received = deliveries.stream().mapToLong(Lineage.Delivery::received).sum();
    long accepted = deliveries.stream().mapToLong(Lineage.Delivery::accepted).sum();
    SortedMap<String, Double> shares = new TreeMap<>();
    unlinked.forEach(
        (name, count) -> {
          if (name.startsWith(source + ".")) {
            shares.put(name.substring(source.length() + 1), share(count, accepted));
          }
        });
    return new Quality.SourceQuality(
        source, received, accepted, share(received - accepted, received), shares);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private List<StepRecord> of(String folder) {
    return byStage.getOrDefault(folder, List.of());
  }
}
