package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.HistoryFindings;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.Redraws;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.TableLayout;

/** Measures block after block of persons, on one thread, with counters of its own. */
final class MeasureWorker implements AutoCloseable {

  private final Datasets datasets;
  private final LinkedBlock block;
  private final MeasuredPerson person;
  private final List<TableCounter> counters;
  private final SpellRows spells = new SpellRows();
  private final RunFacts facts = new RunFacts();
  private final Redraws redraws;
  private final Path scratch;

  MeasureWorker(
      LinkedEvents events,
      List<TableLayout> layouts,
      RecordKeyFunction keys,
      Codes codes,
      List<CrossingRepair> draws,
      List<TableLayout> drawn,
      Path scratch) {
    this.datasets = Datasets.open(1, "1GB", scratch);
    codes.declare(datasets);
    this.block = new LinkedBlock(datasets, events);
    Observation observation = observation(events);
    this.person =
        new MeasuredPerson(observation, codes.places(), codes.definitions(), draws.get(0));
    this.counters = Counters.of(layouts, keys, person, codes);
    this.redraws = redraws(observation, codes, draws, drawn);
    this.scratch = scratch;
  }

  private static Redraws redraws(
      Observation observation, Codes codes, List<CrossingRepair> draws, List<TableLayout> drawn) {
    MeasuredPerson again =
        new MeasuredPerson(observation, codes.places(), codes.definitions(), draws.get(0));
    Redraws redraws = new Redraws(again, draws);
    drawn.forEach(layout -> redraws.begin(layout, tally -> Counters.of(tally, again, codes)));
    return redraws;
  }

  static Observation observation(LinkedEvents events) {
    return new Observation(
        Math.toIntExact(events.observedFrom().toEpochDay()),
        Math.toIntExact(events.observedUntil().toEpochDay()),
        Math.toIntExact(events.archivedFrom().toEpochDay()));
  }

  void measure(PersonRange range) {
    block.load(range);
    facts.addRows(block.rows());
    for (int row = 0; row < block.persons(); row++) {
      block.fill(row, person.history());
      person.measure();
      facts.visit(person);
      spells.add(person);
      counters.forEach(counter -> counter.visit(person));
      redraws.visit(person);
    }
    block.checkUsedUp();
    spells.writeTo(datasets, part(scratch, "stays", range), part(scratch, "statuses", range));
  }

  /** The file of one block's rows. */
  static Path part(Path scratch, String name, PersonRange range) {
    return scratch.resolve(name + "-" + range.number() + ".parquet");
  }

  List<TableCounter> counters() {
    return counters;
  }

  Redraws redraws() {
    return redraws;
  }

  RunFacts facts() {
    return facts;
  }

  HistoryFindings findings() {
    return person.findings();
  }

  /** Takes over what another worker counted. */
  void add(MeasureWorker other) {
    for (int i = 0; i < counters.size(); i++) {
      counters.get(i).add(other.counters.get(i));
    }
    redraws.add(other.redraws);
    facts.add(other.facts);
    findings().add(other.findings());
  }

  @Override
  public void close() {
    datasets.close();
  }
}
