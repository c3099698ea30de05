package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.handover.ProvisionalFigures;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.EstimateSums;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.provisional.ProvisionalModels;
import kg.koch.measure.provisional.ProvisionalPlan;
import kg.koch.measure.provisional.VintageRecords;
import kg.koch.measure.provisional.Window;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.table.RecordKeyFunction;

/**
 * Provisional figures of citizens: two passes over the linked events of all persons, with the
 * training of models between them. Citizens, because older border records tell where they lived
 * when observation began.
 */
public final class ProvisionalRun {

  private static final String MEMORY = "1GB";

  private final LinkedEvents events;
  private final RecordKeyFunction keys;
  private final int threads;
  private final Path spill;
  private final Codes codes;
  private final List<Definition> definitions;
  private final PlaceGroups groups;

  /**
   * @param definitions codes of those to estimate
   * @param spill folder for what does not fit in memory
   */
  public ProvisionalRun(
      Catalog catalog,
      LinkedEvents events,
      List<String> definitions,
      RecordKeyFunction keys,
      int threads,
      Path spill) {
    this.events = events;
    this.keys = keys;
    this.threads = threads;
    this.spill = spill;
    this.codes = Codes.of(catalog);
    this.definitions =
        codes.definitions().stream().filter(one -> definitions.contains(one.code())).toList();
    this.groups = codes.placeGroups(catalog);
  }

  public ProvisionalFigures run() throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "provisional-");
    List<PersonReader> readers = new ArrayList<>();
    try {
      List<PersonRange> ranges;
      ProvisionalPlan plan;
      try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
        ranges = PersonRange.of(datasets, events);
        plan = plan(datasets);
      }
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        readers.add(new PersonReader(events, codes, definitions, scratch));
      }
      return run(readers, ranges, plan);
    } finally {
      readers.forEach(PersonReader::close);
      Files.deleteIfExists(scratch);
    }
  }

  private ProvisionalPlan plan(Datasets datasets) {
    long crossings =
        datasets.number("SELECT count(*) FROM " + Datasets.parquet(events.dataset("crossings")));
    double years =
        (events.observedUntil().toEpochDay() - events.archivedFrom().toEpochDay()) / 365.25;
    return ProvisionalPlan.usual(crossings / years);
  }

  private ProvisionalFigures run(
      List<PersonReader> readers, List<PersonRange> ranges, ProvisionalPlan plan) {
    List<VintageRecords> records = new ArrayList<>();
    List<Runnable> visits = new ArrayList<>();
    for (PersonReader reader : readers) {
      VintageRecords one = new VintageRecords(plan, windows(reader), groups, reader.person(), keys);
      records.add(one);
      visits.add(one::visit);
    }
    read(readers, ranges, visits);
    records.subList(1, records.size()).forEach(records.get(0)::add);
    ProvisionalModels models = new ProvisionalModels(records.get(0), definitions);
    Parallel.run(threads, models.trainings().stream().<Callable<Void>>map(Parallel::task).toList());
    List<EstimateSums> sums =
        readers.stream().map(reader -> models.sums(groups, reader.person())).toList();
    read(readers, ranges, sums.stream().<Runnable>map(one -> one::visit).toList());
    sums.subList(1, sums.size()).forEach(sums.get(0)::add);
    return new ProvisionalFigures(models.triangles(sums.get(0)), models.reports(sums.get(0)));
  }

  private List<Window> windows(PersonReader reader) {
    return definitions.stream()
        .map(one -> Window.of(one, reader.person().observation(), true))
        .toList();
  }

  /** Shows every citizen to the visitor of the reader that read it. */
  private void read(List<PersonReader> readers, List<PersonRange> ranges, List<Runnable> visits) {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      PersonReader reader = readers.get(i);
      Runnable visit = visits.get(i);
      tasks.add(
          Parallel.task(
              () -> {
                for (int at = next.getAndIncrement();
                    at < ranges.size();
                    at = next.getAndIncrement()) {
                  reader.read(ranges.get(at), visit);
                }
              }));
    }
    Parallel.run(threads, tasks);
  }
}
