package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.VintageRecords;
import kg.koch.measure.table.CellReaches;
import kg.koch.measure.table.TableCounter;

/** Writes the files of a measured step: tables, and what the step of the next month needs. */
final class StepFiles {

  private static final List<String> DATASETS =
      List.of("persons", "registrations", "crossings", "moves", "births", "deaths");

  private final LinkedEvents events;
  private final Path scratch;
  private final Path folder;

  StepFiles(LinkedEvents events, Path scratch, Path folder) {
    this.events = events;
    this.scratch = scratch;
    this.folder = folder;
  }

  /**
   * Writes everything.
   *
   * @param counters finished
   * @param drawnEnds persons whose last crossing was drawn
   * @param reaches of intervals, by table
   * @param vintages of everybody
   * @param facts of everybody; what is found here is added
   */
  SortedMap<String, Object> write(
      List<TableCounter> counters,
      SortedSet<Long> drawnEnds,
      Map<String, CellReaches> reaches,
      VintageRecords vintages,
      SortedMap<String, Object> facts)
      throws IOException {
    Carried carried = new Carried(folder);
    carried.make();
    carried.writePersons(counters);
    carried.writeDrawnEnds(drawnEnds);
    carried.writeVintages(vintages);
    Path tables = Files.createDirectories(folder.resolve("tables"));
    SortedMap<String, Long> cells = new TreeMap<>();
    try (Datasets datasets = Datasets.open(1, "1GB", scratch)) {
      TableFile writer = new TableFile(datasets, events);
      for (TableCounter counter : counters) {
        String id = counter.tally().layout().id();
        Path file = tables.resolve(id + ".parquet");
        cells.put(id, writer.write(counter, reaches.get(id), carried.cells(id), file));
      }
      facts.put("rows-read", rows(datasets));
    }
    facts.put("cells", cells);
    new ProvisionalTable(vintages.results()).into(tables, scratch, facts);
    return facts;
  }

  private long rows(Datasets datasets) {
    return DATASETS.stream()
        .mapToLong(
            name -> datasets.number("SELECT count(*) FROM " + Datasets.parquet(events.files(name))))
        .sum();
  }
}
