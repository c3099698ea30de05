package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.TravelPatterns;
import kg.koch.measure.table.CellReaches;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.TableLayout;

/** One run of measurement: workers over blocks of persons, then everything put together. */
public final class MeasureRun {

  private static final String MEMORY = "1GB";

  /** One of many draws that would do as well; fixed, so that a run gives the same bytes again. */
  private static final long SEED = 1;

  private final Codes codes;
  private final LinkedEvents events;
  private final List<TableLayout> layouts;
  private final RecordKeyFunction keys;
  private final RepairPlan repair;
  private final List<TableLayout> drawn;
  private final int threads;
  private final Path spill;

  /**
   * @param layouts the tables to count
   * @param repair what is done about crossings that were not recorded, and how often
   * @param spill folder for what is written between blocks
   */
  public MeasureRun(
      Catalog catalog,
      LinkedEvents events,
      List<TableLayout> layouts,
      RecordKeyFunction keys,
      RepairPlan repair,
      int threads,
      Path spill) {
    this.repair = repair;
    this.drawn = layouts.stream().filter(layout -> isDrawn(catalog.table(layout.id()))).toList();
    this.codes = Codes.of(catalog);
    this.events = events;
    this.layouts = layouts;
    this.keys = keys;
    this.threads = threads;
    this.spill = spill;
  }

  /** Whether a table's figures depend on the crossings put in: its declaration names the method. */
  private static boolean isDrawn(TableDefinition table) {
    return table.methods().contains("missing-crossings");
  }

  /** Writes the step's files and returns what was found. */
  public SortedMap<String, Object> into(Path folder) throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "measure-");
    List<MeasureWorker> workers = new ArrayList<>();
    try {
      List<PersonRange> ranges = ranges(scratch);
      List<CrossingRepair> missing = missing(ranges, scratch);
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        workers.add(new MeasureWorker(events, layouts, keys, codes, missing, drawn, scratch));
      }
      forEach(workers, ranges, MeasureWorker::measure);
      workers.subList(1, workers.size()).forEach(workers.get(0)::add);
      return write(workers.get(0), ranges, scratch, folder);
    } finally {
      workers.forEach(MeasureWorker::close);
      deleteTree(scratch);
    }
  }

  private List<PersonRange> ranges(Path scratch) {
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      return PersonRange.of(datasets, events);
    }
  }

  private List<CrossingRepair> missing(List<PersonRange> ranges, Path scratch) {
    return switch (repair.repair()) {
      case NONE -> List.of(CrossingRepair.NONE);
      case MIDPOINT -> List.of(CrossingRepair.MIDPOINT);
      case HOTDECK -> patterns(ranges, scratch).repairs(SEED, repair.draws());
    };
  }

  private TravelPatterns patterns(List<PersonRange> ranges, Path scratch) {
    List<PatternWorker> workers = new ArrayList<>();
    try {
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        workers.add(new PatternWorker(events, codes, scratch));
      }
      forEach(workers, ranges, PatternWorker::count);
      TravelPatterns all = workers.get(0).patterns();
      workers.subList(1, workers.size()).forEach(worker -> all.add(worker.patterns()));
      return all;
    } finally {
      workers.forEach(PatternWorker::close);
    }
  }

  /** Each worker on its own thread takes range after range until none is left. */
  private <T> void forEach(
      List<T> workers, List<PersonRange> ranges, BiConsumer<T, PersonRange> work) {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (T worker : workers) {
      tasks.add(
          () -> {
            for (int i = next.getAndIncrement(); i < ranges.size(); i = next.getAndIncrement()) {
              work.accept(worker, ranges.get(i));
            }
            return null;
          });
    }
    Parallel.run(threads, tasks);
  }

  private SortedMap<String, Object> write(
      MeasureWorker all, List<PersonRange> ranges, Path scratch, Path folder) {
    SortedMap<String, Object> facts = new TreeMap<>();
    all.facts().into(facts);
    facts.put("histories", all.findings().asFacts());
    Parallel.run(
        threads,
        List.of(
            () -> {
              copy(scratch, "stays", ranges, SpellRows.stayColumns(codes), folder);
              return null;
            },
            () -> {
              copy(scratch, "statuses", ranges, SpellRows.statusColumns(codes), folder);
              facts.put("cells", writeTables(all, scratch, folder));
              return null;
            }));
    return facts;
  }

  /** On one thread: with more, where row groups begin would depend on which was faster. */
  private static void copy(
      Path scratch, String name, List<PersonRange> ranges, String columns, Path folder) {
    String parts =
        ranges.stream()
            .map(range -> Datasets.text(MeasureWorker.part(scratch, name, range).toString()))
            .collect(Collectors.joining(", "));
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      datasets.copy(
          "SELECT " + columns + " FROM read_parquet([" + parts + "])",
          folder.resolve(name + ".parquet"));
    }
  }

  private static SortedMap<String, Long> writeTables(MeasureWorker all, Path scratch, Path folder)
      throws IOException {
    SortedMap<String, Long> cells = new TreeMap<>();
    Map<String, CellReaches> reaches = all.redraws().reaches();
    Path tables = Files.createDirectories(folder.resolve("tables"));
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      TableFile writer = new TableFile(datasets, scratch);
      for (TableCounter counter : all.counters()) {
        counter.finish();
        String id = counter.tally().layout().id();
        cells.put(id, writer.write(counter, reaches.get(id), tables.resolve(id + ".parquet")));
      }
    }
    return cells;
  }

  private static void deleteTree(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }
}
