package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.provisional.ProvisionalResults;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.table.RecordKeyFunction;

/** Provisional figures of citizens alone, with models learned before; no table is counted. */
public final class ProvisionalRun {

  private static final String MEMORY = "1GB";

  private final LinkedEvents events;
  private final Learned learned;
  private final RecordKeyFunction keys;
  private final int threads;
  private final Path spill;
  private final Codes codes;
  private final List<Definition> definitions;
  private final PlaceGroups groups;

  /**
   * @param definitions codes of those to estimate, for which the models were learned
   * @param spill folder for what does not fit in memory
   */
  public ProvisionalRun(
      Catalog catalog,
      LinkedEvents events,
      Learned learned,
      List<String> definitions,
      RecordKeyFunction keys,
      int threads,
      Path spill) {
    this.events = events;
    this.learned = learned;
    this.keys = keys;
    this.threads = threads;
    this.spill = spill;
    this.codes = Codes.of(catalog);
    this.definitions = codes.definitions(definitions);
    this.groups = codes.placeGroups(catalog);
  }

  /** One thread's reading and counting. */
  private record Worker(Datasets datasets, LinkedBlock block, CitizenVintages vintages) {

    void count(PersonRange range) {
      block.load(range);
      for (int row = 0; row < block.persons(); row++) {
        block.fill(row, vintages.history());
        vintages.count();
      }
      block.checkUsedUp();
    }
  }

  public ProvisionalResults run() throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "provisional-");
    List<Worker> workers = new ArrayList<>();
    try {
      List<PersonRange> ranges;
      try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
        ranges = PersonRange.of(datasets, events);
      }
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        workers.add(worker(scratch));
      }
      Parallel.forEach(workers, ranges, Worker::count);
      CitizenVintages all = workers.get(0).vintages();
      workers.subList(1, workers.size()).forEach(worker -> all.add(worker.vintages()));
      return all.records().results();
    } finally {
      workers.forEach(worker -> worker.datasets().close());
      Files.deleteIfExists(scratch);
    }
  }

  private Worker worker(Path scratch) {
    Datasets datasets = Datasets.open(1, MEMORY, scratch);
    codes.declare(datasets);
    return new Worker(
        datasets,
        new LinkedBlock(datasets, events, List.of()),
        new CitizenVintages(
            Counting.observation(events), definitions, groups, keys, codes, learned));
  }
}
