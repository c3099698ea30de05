package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;

/** Reads citizens of a range of persons, measures each and shows it, on one thread. */
final class PersonReader implements AutoCloseable {

  private final Datasets datasets;
  private final LinkedBlock block;
  private final MeasuredPerson person;

  PersonReader(LinkedEvents events, Codes codes, List<Definition> definitions, Path scratch) {
    this.datasets = Datasets.open(1, "1GB", scratch);
    codes.declare(datasets);
    this.block = new LinkedBlock(datasets, events);
    Observation observation =
        new Observation(
            Math.toIntExact(events.observedFrom().toEpochDay()),
            Math.toIntExact(events.observedUntil().toEpochDay()),
            Math.toIntExact(events.archivedFrom().toEpochDay()));
    this.person = new MeasuredPerson(observation, codes.places(), definitions);
  }

  /** The person shown again and again. */
  MeasuredPerson person() {
    return person;
  }

  void read(PersonRange range, Runnable visit) {
    block.load(range);
    for (int row = 0; row < block.persons(); row++) {
      block.fill(row, person.history());
      if (person.history().citizenship() == person.places().home()) {
        person.measure();
        visit.run();
      }
    }
    block.checkUsedUp();
  }

  @Override
  public void close() {
    datasets.close();
  }
}
