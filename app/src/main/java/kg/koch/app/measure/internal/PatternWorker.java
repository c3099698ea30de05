package kg.koch.app.measure.internal;

import java.nio.file.Path;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.TravelPatterns;

/** Counts travel patterns in block after block of persons, on one thread. */
final class PatternWorker implements AutoCloseable {

  private final Datasets datasets;
  private final LinkedBlock block;
  private final MeasuredPerson person;
  private final TravelPatterns patterns = new TravelPatterns();

  PatternWorker(LinkedEvents events, Codes codes, Path scratch) {
    this.datasets = Datasets.open(1, "1GB", scratch);
    codes.declare(datasets);
    this.block = new LinkedBlock(datasets, events);
    this.person =
        new MeasuredPerson(MeasureWorker.observation(events), codes.places(), codes.definitions());
  }

  void count(PersonRange range) {
    block.load(range);
    for (int row = 0; row < block.persons(); row++) {
      block.fill(row, person.history());
      person.countPatterns(patterns);
    }
  }

  TravelPatterns patterns() {
    return patterns;
  }

  @Override
  public void close() {
    datasets.close();
  }
}
