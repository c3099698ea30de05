package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.MeasuredPerson;

/** Writes the stays and statuses of all persons, in the order of persons. */
public final class SpellRun {

  private static final String MEMORY = "1GB";

  private final LinkedEvents events;
  private final CrossingRepair repair;
  private final int threads;
  private final Path spill;
  private final Codes codes;

  /**
   * @param spill folder for what is written between blocks
   */
  public SpellRun(
      Catalog catalog,
      LinkedEvents events,
      Learned learned,
      Repair repair,
      int threads,
      Path spill) {
    this.events = events;
    this.repair = learned.repairs(RepairPlan.once(repair)).get(0);
    this.threads = threads;
    this.spill = spill;
    this.codes = Codes.of(catalog);
  }

  /** One thread's reading and measuring. */
  private record Worker(
      Datasets datasets, LinkedBlock block, MeasuredPerson person, SpellRows spells, Path scratch) {

    void measure(PersonRange range) {
      block.load(range);
      for (int row = 0; row < block.persons(); row++) {
        block.fill(row, person.history());
        person.measure();
        spells.add(person);
      }
      block.checkUsedUp();
      spells.writeTo(datasets, part(scratch, "stays", range), part(scratch, "statuses", range));
    }
  }

  /** The file of one block's rows. */
  private static Path part(Path scratch, String name, PersonRange range) {
    return scratch.resolve(name + "-" + range.number() + ".parquet");
  }

  /** Writes stays.parquet and statuses.parquet into the folder. */
  public void into(Path folder) throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "spells-");
    List<Worker> workers = new ArrayList<>();
    try {
      List<PersonRange> ranges = ranges(scratch);
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        workers.add(worker(scratch));
      }
      Parallel.forEach(workers, ranges, Worker::measure);
      copy(scratch, "stays", ranges, SpellRows.stayColumns(codes), folder);
      copy(scratch, "statuses", ranges, SpellRows.statusColumns(codes), folder);
    } finally {
      workers.forEach(worker -> worker.datasets().close());
      delete(scratch);
    }
  }

  private List<PersonRange> ranges(Path scratch) {
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      return PersonRange.of(datasets, events);
    }
  }

  private Worker worker(Path scratch) {
    Datasets datasets = Datasets.open(1, MEMORY, scratch);
    codes.declare(datasets);
    return new Worker(
        datasets,
        new LinkedBlock(datasets, events, List.of()),
        new MeasuredPerson(
            Counting.observation(events), codes.places(), codes.definitions(), repair),
        new SpellRows(),
        scratch);
  }

  /** On one thread: with more, where row groups begin would depend on which was faster. */
  private static void copy(
      Path scratch, String name, List<PersonRange> ranges, String columns, Path folder) {
    String parts =
        ranges.stream()
            .map(range -> Datasets.text(part(scratch, name, range).toString()))
            .collect(Collectors.joining(", "));
    try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
      datasets.copy(
          "SELECT " + columns + " FROM read_parquet([" + parts + "])",
          folder.resolve(name + ".parquet"));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }
}
