package kg.koch.app.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.measure.handover.ProvisionalFigures;
import kg.koch.app.measure.internal.Counting;
import kg.koch.app.measure.internal.EarlierStep;
import kg.koch.app.measure.internal.Layouts;
import kg.koch.app.measure.internal.Learned;
import kg.koch.app.measure.internal.LearningRun;
import kg.koch.app.measure.internal.MeasureRun;
import kg.koch.app.measure.internal.PartnerFigures;
import kg.koch.app.measure.internal.ProvisionalRun;
import kg.koch.app.measure.internal.ProvisionalTable;
import kg.koch.app.measure.internal.RecordTables;
import kg.koch.app.measure.internal.SpellRun;
import kg.koch.app.measure.internal.SurveyTables;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.measure.provisional.ProvisionalResults;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.TableLayout;

/** The measurement stage: linked events in, counted tables out. */
public final class Measure {

  private static final String LEARNED_FOLDER = "4-learned";
  private static final String STAGE_FOLDER = "4-measured";

  private final Catalog catalog;
  private final Ledger ledger;
  private final RecordKeyFunction keys;
  private final RepairPlan repair;
  private final int threads;
  private final Path spill;

  /**
   * @param keys gives every counted unit its record key
   * @param repair what is done about crossings that were not recorded, and how often
   * @param threads how many to use; the result does not depend on it
   * @param spill folder for what does not fit in memory
   */
  public Measure(
      Catalog catalog,
      Ledger ledger,
      RecordKeyFunction keys,
      RepairPlan repair,
      int threads,
      Path spill) {
    this.repair = repair;
    this.catalog = catalog;
    this.ledger = ledger;
    this.keys = keys;
    this.threads = threads;
    this.spill = spill;
  }

  /** Measures, having learned from the same events. */
  public MeasuredTables measure(LinkedEvents events) {
    return measure(events, events, List.of());
  }

  /**
   * Measures, or finds what was measured before from the same events in the same way. Where one of
   * the earlier steps was measured in the same way, what has changed since is measured only.
   *
   * @param known what was known on the last day of learning, to learn from
   * @param earlier links of fewer deliveries, that differ in events only; the best one first
   */
  public MeasuredTables measure(
      LinkedEvents events, LinkedEvents known, List<LinkedEvents> earlier) {
    Step learned = learned(known);
    List<TableLayout> layouts = layouts(events);
    Step step =
        ledger.run(
            STAGE_FOLDER,
            List.of(events.stepId()),
            parameters(events, learned),
            folder -> measured(events, learned, earlier, folder));
    return new MeasuredTables(
        step.record().id(),
        step.folder(),
        tables(step.folder(), layouts),
        events.observedFrom(),
        events.observedUntil(),
        step.record().facts());
  }

  private SortedMap<String, Object> measured(
      LinkedEvents events, Step learned, List<LinkedEvents> earlier, Path folder)
      throws IOException {
    Counting counting =
        Counting.of(catalog, events, keys, Learned.readFrom(learned.folder()), repair);
    MeasureRun run = new MeasureRun(events, counting, threads, spill);
    Optional<EarlierStep> before = earlier(earlier, learned);
    SortedMap<String, Object> facts =
        before.isPresent() ? run.into(folder, before.get()) : run.into(folder);
    new PartnerFigures(catalog, events, spill).into(folder.resolve("tables"), facts);
    new RecordTables(catalog, events, keys, spill).into(folder.resolve("tables"), facts);
    new SurveyTables(catalog, events, spill).into(folder.resolve("tables"), facts);
    return facts;
  }

  /** What the draws differ in is not kept, so with several everybody is counted. */
  private Optional<EarlierStep> earlier(List<LinkedEvents> earlier, Step learned) {
    return repair.draws() > 1
        ? Optional.empty()
        : earlier.stream().flatMap(one -> find(one, learned)).findFirst();
  }

  private Stream<EarlierStep> find(LinkedEvents events, Step learned) {
    return ledger
        .find(STAGE_FOLDER, List.of(events.stepId()), parameters(events, learned))
        .filter(step -> Counting.isSettled(catalog, events))
        .map(step -> new EarlierStep(events, step.folder(), step.record().facts()))
        .stream();
  }

  /** How people travel and the models of provisional figures, as they were learned on the day. */
  private Step learned(LinkedEvents known) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("observed-from", known.observedFrom().toString());
    parameters.put("archived-from", known.archivedFrom().toString());
    parameters.put("learned-on", known.observedUntil().toString());
    parameters.put("definitions", rules("definitions"));
    parameters.put("provisional", ProvisionalTable.METHOD);
    List<String> definitions = ProvisionalTable.definitions(catalog);
    parameters.put("models", String.join(" ", definitions));
    return ledger.run(
        LEARNED_FOLDER,
        List.of(known.stepId()),
        parameters,
        folder -> {
          new LearningRun(catalog, known, definitions, threads, spill).run().writeTo(folder);
          return new TreeMap<>();
        });
  }

  private List<TableLayout> layouts(LinkedEvents events) {
    return Layouts.of(catalog, events.observedFrom(), events.observedUntil());
  }

  /** Counted tables, and modelled and estimated ones where there was something to make them of. */
  private List<String> tables(Path folder, List<TableLayout> layouts) {
    return Stream.concat(
            layouts.stream().map(TableLayout::id),
            Stream.of(
                    List.of(ProvisionalTable.ID, PartnerFigures.ID),
                    RecordTables.ids(catalog),
                    SurveyTables.ids(catalog))
                .flatMap(List::stream)
                .filter(id -> Files.exists(folder.resolve("tables").resolve(id + ".parquet"))))
        .toList();
  }

  /**
   * Provisional figures of citizens and how good they were, without writing anything.
   *
   * @param known what was known on the last day of learning
   * @param definitions codes of those to estimate
   */
  public ProvisionalFigures provisional(
      LinkedEvents events, LinkedEvents known, List<String> definitions) throws IOException {
    Learned learned = new LearningRun(catalog, known, definitions, threads, spill).run();
    ProvisionalResults results =
        new ProvisionalRun(catalog, events, learned, definitions, keys, threads, spill).run();
    return new ProvisionalFigures(results.triangles(), results.reports());
  }

  /**
   * Writes where every person was, and where every person lived under each definition, as the
   * tables count it: stays.parquet and statuses.parquet.
   *
   * @param known what was known on the last day of learning
   * @param folder to write to; it must hold neither file
   */
  public void spells(LinkedEvents events, LinkedEvents known, Path folder) {
    try {
      Learned learned = Learned.readFrom(learned(known).folder());
      new SpellRun(catalog, events, learned, repair.repair(), threads, spill).into(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private SortedMap<String, String> parameters(LinkedEvents events, Step learned) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("observed-from", events.observedFrom().toString());
    parameters.put("archived-from", events.archivedFrom().toString());
    parameters.put("observed-until", events.observedUntil().toString());
    parameters.put("learned", learned.record().id());
    parameters.put("learned-on", learned.record().parameters().getOrDefault("learned-on", ""));
    parameters.put("tables", Ledger.hash(layouts(events).toString()));
    parameters.put("definitions", rules("definitions"));
    parameters.put("estimates", rules("estimates"));
    parameters.put("absences", rules("absences"));
    parameters.put("missing-crossings", repair.repair().shortName());
    if (repair.draws() > 1) {
      parameters.put("draws", Integer.toString(repair.draws()));
    }
    parameters.put("provisional", ProvisionalTable.METHOD);
    parameters.put("records", RecordTables.fingerprint(catalog));
    parameters.put("surveys", SurveyTables.fingerprint(catalog));
    parameters.put("record-keys", keyFingerprint());
    return parameters;
  }

  private String rules(String codeList) {
    return catalog.codeList(codeList).codes().stream()
        .map(code -> code.id() + new TreeMap<>(code.properties()))
        .collect(Collectors.joining(" "));
  }

  /** Tells one secret from another without telling anything about it: a hash of sixteen keys. */
  private String keyFingerprint() {
    return Ledger.hash(
        IntStream.range(0, 16)
            .mapToObj(i -> Integer.toString(keys.of(i, i)))
            .collect(Collectors.joining(" ")));
  }
}
