package kg.koch.app.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.measure.handover.ProvisionalFigures;
import kg.koch.app.measure.internal.Layouts;
import kg.koch.app.measure.internal.MeasureRun;
import kg.koch.app.measure.internal.PartnerFigures;
import kg.koch.app.measure.internal.ProvisionalRun;
import kg.koch.app.measure.internal.ProvisionalTable;
import kg.koch.app.measure.internal.RecordTables;
import kg.koch.app.measure.internal.SurveyTables;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.TableLayout;

/** The measurement stage: linked events in, counted tables out. */
public final class Measure {

  private static final String STAGE_FOLDER = "4-measured";

  private final Catalog catalog;
  private final Ledger ledger;
  private final RecordKeyFunction keys;
  private final Repair repair;
  private final int threads;
  private final Path spill;

  /**
   * @param keys gives every counted unit its record key
   * @param repair what is done about crossings that were not recorded
   * @param threads how many to use; the result does not depend on it
   * @param spill folder for what does not fit in memory
   */
  public Measure(
      Catalog catalog,
      Ledger ledger,
      RecordKeyFunction keys,
      Repair repair,
      int threads,
      Path spill) {
    this.repair = repair;
    this.catalog = catalog;
    this.ledger = ledger;
    this.keys = keys;
    this.threads = threads;
    this.spill = spill;
  }

  /** Measures, or finds what was measured before from the same events in the same way. */
  public MeasuredTables measure(LinkedEvents events) {
    List<TableLayout> layouts = Layouts.of(catalog, events.observedFrom(), events.observedUntil());
    Step step =
        ledger.run(
            STAGE_FOLDER,
            List.of(events.stepId()),
            parameters(events, layouts),
            folder -> measured(events, layouts, folder));
    return new MeasuredTables(
        step.record().id(),
        step.folder(),
        tables(step.folder(), layouts),
        events.observedFrom(),
        events.observedUntil(),
        step.record().facts());
  }

  private SortedMap<String, Object> measured(
      LinkedEvents events, List<TableLayout> layouts, Path folder) throws IOException {
    SortedMap<String, Object> facts =
        new MeasureRun(catalog, events, layouts, keys, repair, threads, spill).into(folder);
    ProvisionalTable table =
        new ProvisionalTable(provisional(events, ProvisionalTable.definitions(catalog)));
    table.into(folder.resolve("tables"), spill, facts);
    new PartnerFigures(catalog, events, spill).into(folder.resolve("tables"), facts);
    new RecordTables(catalog, events, keys, spill).into(folder.resolve("tables"), facts);
    new SurveyTables(catalog, events, spill).into(folder.resolve("tables"), facts);
    return facts;
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
   * @param definitions codes of those to estimate
   */
  public ProvisionalFigures provisional(LinkedEvents events, List<String> definitions)
      throws IOException {
    return new ProvisionalRun(catalog, events, definitions, keys, threads, spill).run();
  }

  private SortedMap<String, String> parameters(LinkedEvents events, List<TableLayout> layouts) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("observed-from", events.observedFrom().toString());
    parameters.put("archived-from", events.archivedFrom().toString());
    parameters.put("observed-until", events.observedUntil().toString());
    parameters.put("tables", Ledger.hash(layouts.toString()));
    parameters.put("definitions", rules("definitions"));
    parameters.put("estimates", rules("estimates"));
    parameters.put("absences", rules("absences"));
    parameters.put("missing-crossings", repair.shortName());
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
