package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.VintageRecords;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.Tally;

/**
 * A finished step that measured fewer deliveries in the same way.
 *
 * @param events what it measured
 * @param folder its files
 * @param facts what it found
 */
public record EarlierStep(LinkedEvents events, Path folder, SortedMap<String, Object> facts) {

  /** The persons whose last crossing was drawn. */
  SortedSet<Long> drawnEnds() throws IOException {
    return new Carried(folder).readDrawnEnds();
  }

  /** Adds what the step counted, less what it counted of those who were counted anew. */
  void addTo(MonthWorker worker, Counting counting, Path scratch) throws IOException {
    List<TableCounter> now = worker.now().counters();
    List<TableCounter> then = worker.then().counters();
    Carried carried = new Carried(folder);
    carried.readPersons(now, worker.changed()::contains);
    SortedSet<Long> drawnEnds = carried.readDrawnEnds();
    drawnEnds.removeAll(worker.then().drawnEnds());
    worker.now().drawnEnds().addAll(drawnEnds);
    try (Datasets datasets = Datasets.open(1, "1GB", scratch)) {
      for (int i = 0; i < now.size(); i++) {
        now.get(i).finish();
        if (now.get(i).addsUp()) {
          Tally tally = now.get(i).tally();
          then.get(i).finish();
          tally.subtract(then.get(i).tally());
          carried.readCells(datasets, tally);
        }
      }
    }
    VintageRecords before = counting.vintages(events).records();
    carried.readVintages(before);
    worker.vintagesNow().records().add(before);
    worker.vintagesNow().records().subtract(worker.vintagesThen().records());
  }
}
