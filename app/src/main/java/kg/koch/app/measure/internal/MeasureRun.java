package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.table.TableCounter;

/**
 * One run of measurement: workers over blocks of persons, then everything put together. Where an
 * earlier step counted fewer deliveries in the same way, only persons of whom anything has changed
 * are counted, as they are and as they were; what that makes is the same to the last byte.
 */
public final class MeasureRun {

  private static final String MEMORY = "1GB";

  private final LinkedEvents events;
  private final Counting counting;
  private final int threads;
  private final Path spill;

  /**
   * @param spill folder for what is written between blocks
   */
  public MeasureRun(LinkedEvents events, Counting counting, int threads, Path spill) {
    this.events = events;
    this.counting = counting;
    this.threads = threads;
    this.spill = spill;
  }

  /** Measures everybody, writes the step's files and returns what was found. */
  public SortedMap<String, Object> into(Path folder) throws IOException {
    return inScratch(
        scratch -> {
          List<PersonRange> ranges = ranges(scratch);
          List<MeasureWorker> workers = new ArrayList<>();
          try {
            for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
              workers.add(new MeasureWorker(events, counting, scratch));
            }
            Parallel.forEach(workers, ranges, MeasureWorker::measure);
            workers.subList(1, workers.size()).forEach(workers.get(0)::add);
            MeasureWorker all = workers.get(0);
            all.persons().counters().forEach(TableCounter::finish);
            return files(scratch, folder)
                .write(
                    all.persons().counters(),
                    all.persons().drawnEnds(),
                    all.persons().reaches(),
                    all.vintages().records(),
                    facts(all.persons()));
          } finally {
            workers.forEach(MeasureWorker::close);
          }
        });
  }

  /** Measures only those of whom anything has changed since an earlier step, if it can be done. */
  public SortedMap<String, Object> into(Path folder, EarlierStep earlier) throws IOException {
    SortedMap<String, Object> facts =
        inScratch(
            scratch -> {
              List<PersonRange> ranges = ranges(scratch);
              Set<Long> drawnEnds = Set.copyOf(earlier.drawnEnds());
              List<MonthWorker> workers = new ArrayList<>();
              try {
                for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
                  workers.add(new MonthWorker(events, earlier, drawnEnds, counting, scratch));
                }
                Parallel.forEach(workers, ranges, MonthWorker::measure);
                workers.subList(1, workers.size()).forEach(workers.get(0)::add);
                return workers.get(0).isAnybodyGone()
                    ? new TreeMap<>()
                    : write(workers.get(0), earlier, scratch, folder);
              } finally {
                workers.forEach(MonthWorker::close);
              }
            });
    return facts.isEmpty() ? into(folder) : facts;
  }

  private SortedMap<String, Object> write(
      MonthWorker all, EarlierStep earlier, Path scratch, Path folder) throws IOException {
    earlier.addTo(all, counting, scratch);
    SortedMap<String, Object> facts =
        FactSums.of(earlier.facts(), facts(all.now()), facts(all.then()));
    return files(scratch, folder)
        .write(
            all.now().counters(),
            all.now().drawnEnds(),
            Map.of(),
            all.vintagesNow().records(),
            facts);
  }

  private StepFiles files(Path scratch, Path folder) {
    return new StepFiles(events, scratch, folder);
  }

  private static SortedMap<String, Object> facts(PersonCounts counts) {
    SortedMap<String, Object> facts = new TreeMap<>();
    counts.facts().into(facts);
    facts.put("histories", counts.person().findings().asFacts());
    return facts;
  }

  private List<PersonRange> ranges(Path scratch) {
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      return PersonRange.of(datasets, events);
    }
  }

  /** Work with a folder of its own, which is removed afterwards. */
  @FunctionalInterface
  private interface Work {
    SortedMap<String, Object> in(Path scratch) throws IOException;
  }

  private SortedMap<String, Object> inScratch(Work work) throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "measure-");
    try {
      return work.in(scratch);
    } finally {
      try (Stream<Path> files = Files.list(scratch)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.delete(scratch);
    }
  }
}
