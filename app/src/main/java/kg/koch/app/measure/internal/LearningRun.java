package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.provisional.ProvisionalModels;
import kg.koch.measure.provisional.ProvisionalPlan;
import kg.koch.measure.stay.Definition;

/**
 * Learns from all persons in one pass, then trains the models. Models are of citizens, because
 * older border records tell where they lived when observation began.
 */
public final class LearningRun {

  private static final String MEMORY = "1GB";

  private final LinkedEvents events;
  private final int threads;
  private final Path spill;
  private final Codes codes;
  private final List<Definition> definitions;
  private final PlaceGroups groups;

  /**
   * @param events as they were known on the day of learning, which is their first day not observed
   * @param definitions codes of those to make models for
   * @param spill folder for what does not fit in memory
   */
  public LearningRun(
      Catalog catalog, LinkedEvents events, List<String> definitions, int threads, Path spill) {
    this.events = events;
    this.threads = threads;
    this.spill = spill;
    this.codes = Codes.of(catalog);
    this.definitions = codes.definitions(definitions);
    this.groups = codes.placeGroups(catalog);
  }

  public Learned run() throws IOException {
    Files.createDirectories(spill);
    Path scratch = Files.createTempDirectory(spill, "learning-");
    List<LearningWorker> workers = new ArrayList<>();
    try {
      List<PersonRange> ranges;
      ProvisionalPlan plan;
      try (Datasets datasets = Datasets.open(1, MEMORY, scratch)) {
        ranges = PersonRange.of(datasets, events);
        plan = plan(datasets);
      }
      for (int i = 0; i < Math.min(threads, ranges.size()); i++) {
        workers.add(new LearningWorker(events, codes, definitions, groups, plan, scratch));
      }
      Parallel.forEach(workers, ranges, LearningWorker::learn);
      workers.subList(1, workers.size()).forEach(workers.get(0)::add);
      return learned(workers.get(0));
    } finally {
      workers.forEach(LearningWorker::close);
      Files.deleteIfExists(scratch);
    }
  }

  private Learned learned(LearningWorker all) {
    ProvisionalModels models = new ProvisionalModels(all.records());
    Parallel.run(threads, models.trainings().stream().<Callable<Void>>map(Parallel::task).toList());
    return new Learned(events.observedUntil(), all.patterns(), models);
  }

  private ProvisionalPlan plan(Datasets datasets) {
    long crossings =
        datasets.number("SELECT count(*) FROM " + Datasets.parquet(events.files("crossings")));
    double years =
        (events.observedUntil().toEpochDay() - events.archivedFrom().toEpochDay()) / 365.25;
    return ProvisionalPlan.usual(crossings / years);
  }
}
