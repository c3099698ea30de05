package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.provisional.ProvisionalPlan;
import kg.koch.measure.provisional.TrainingRecords;
import kg.koch.measure.provisional.Window;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.TravelPatterns;

/** Learns from block after block of persons, on one thread. */
final class LearningWorker implements AutoCloseable {

  private final Datasets datasets;
  private final LinkedBlock block;
  private final MeasuredPerson person;
  private final TravelPatterns patterns = new TravelPatterns();
  private final TrainingRecords records;

  LearningWorker(
      LinkedEvents events,
      Codes codes,
      List<Definition> definitions,
      PlaceGroups groups,
      ProvisionalPlan plan,
      Path scratch) {
    this.datasets = Datasets.open(1, "1GB", scratch);
    codes.declare(datasets);
    this.block = new LinkedBlock(datasets, events, List.of());
    this.person = new MeasuredPerson(Counting.observation(events), codes.places(), definitions);
    this.records = new TrainingRecords(plan, windows(person), groups, person);
  }

  /** The windows of provisional figures under each definition: of citizens, so with the archive. */
  static List<Window> windows(MeasuredPerson person) {
    return person.tracks().stream()
        .map(track -> Window.of(track.definition(), person.observation(), true))
        .toList();
  }

  void learn(PersonRange range) {
    block.load(range);
    for (int row = 0; row < block.persons(); row++) {
      block.fill(row, person.history());
      person.countPatterns(patterns);
      if (person.history().citizenship() == person.places().home()) {
        person.measure();
        records.visit();
      }
    }
    block.checkUsedUp();
  }

  TravelPatterns patterns() {
    return patterns;
  }

  TrainingRecords records() {
    return records;
  }

  /** Takes over what another worker learned. */
  void add(LearningWorker other) {
    patterns.add(other.patterns);
    records.add(other.records);
  }

  @Override
  public void close() {
    datasets.close();
  }
}
