package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.TableLayout;

/** One run of measurement: workers over blocks of persons, then everything put together. */
public final class MeasureRun {

  private static final String MEMORY = "1GB";

  private final Codes codes;
  private final LinkedEvents events;
  private final List<TableLayout> layouts;
  private final RecordKeyFunction keys;
  private final int threads;
  private final Path spill;

  /**
   * @param layouts the tables to count
   * @param spill folder for what is written between blocks
   */
  public MeasureRun(
      Catalog catalog,
      LinkedEvents events,
      List<TableLayout> layouts,
      RecordKeyFunction keys,
      int threads,
      Path spill) {
    this.codes = Codes.of(catalog);
    this.events = events;
    this.layouts = layouts;
    this.keys = keys;
    this.threads = threads;
    this.spill = spill;
  }

  /** Writes the step's files and returns what was found. */
  public SortedMap<String, Object> into(Path folder) throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "measure-");
    List<MeasureWorker> workers = new ArrayList<>();
    try {
      List<PersonRange> ranges = ranges(scratch);
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        workers.add(new MeasureWorker(events, layouts, keys, codes, scratch));
      }
      measure(workers, ranges);
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

  private void measure(List<MeasureWorker> workers, List<PersonRange> ranges) {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (MeasureWorker worker : workers) {
      tasks.add(
          () -> {
            measureAll(worker, ranges, next);
            return null;
          });
    }
    Parallel.run(threads, tasks);
  }

  private static void measureAll(
      MeasureWorker worker, List<PersonRange> ranges, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < ranges.size(); i = next.getAndIncrement()) {
      worker.measure(ranges.get(i));
    }
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
              facts.put("cells", writeTables(all.counters(), scratch, folder));
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

  private static SortedMap<String, Long> writeTables(
      List<TableCounter> counters, Path scratch, Path folder) throws IOException {
    SortedMap<String, Long> cells = new TreeMap<>();
    Path tables = Files.createDirectories(folder.resolve("tables"));
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      TableFile writer = new TableFile(datasets, scratch);
      for (TableCounter counter : counters) {
        counter.tally().finish();
        String id = counter.tally().layout().id();
        cells.put(id, writer.write(counter, tables.resolve(id + ".parquet")));
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
