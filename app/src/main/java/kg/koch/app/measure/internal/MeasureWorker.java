package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;

/** Measures block after block of persons, on one thread, with counters of its own. */
final class MeasureWorker implements AutoCloseable {

  private final Datasets datasets;
  private final LinkedBlock block;
  private final PersonCounts persons;
  private final CitizenVintages vintages;

  MeasureWorker(LinkedEvents events, Counting counting, Path scratch) {
    this.datasets = Datasets.open(1, "1GB", scratch);
    counting.codes().declare(datasets);
    this.block = new LinkedBlock(datasets, events, List.of(), counting.repairs().size());
    this.persons = counting.persons(events);
    this.vintages = counting.vintages(events);
  }

  void measure(PersonRange range) {
    block.load(range);
    for (int row = 0; row < block.persons(); row++) {
      block.fill(row, persons.history());
      persons.person().measure();
      persons.count(block.drawn(row));
      block.fill(row, vintages.history());
      vintages.count();
    }
    block.checkUsedUp();
  }

  PersonCounts persons() {
    return persons;
  }

  CitizenVintages vintages() {
    return vintages;
  }

  /** Takes over what another worker counted. */
  void add(MeasureWorker other) {
    persons.add(other.persons);
    vintages.add(other.vintages);
  }

  @Override
  public void close() {
    datasets.close();
  }
}
