package kg.koch.app.measure.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.CellReaches;
import kg.koch.measure.table.OtherRecords;
import kg.koch.measure.table.Redraws;
import kg.koch.measure.table.TableCounter;

/** The counted tables of the persons shown to it, on one thread. */
final class PersonCounts {

  private final MeasuredPerson person;
  private final List<TableCounter> counters;
  private final Redraws redraws;
  private final RunFacts facts = new RunFacts();

  /** Persons whose last crossing was put in: it may be of a much later day than any recorded. */
  private final SortedSet<Long> drawnEnds = new TreeSet<>();

  PersonCounts(Observation observation, Counting counting) {
    Codes codes = counting.codes();
    this.person = person(observation, counting);
    this.counters = Counters.of(counting.layouts(), counting.keys(), person, codes);
    MeasuredPerson again = person(observation, counting);
    this.redraws = new Redraws(again, counting.repairs());
    counting
        .drawn()
        .forEach(layout -> redraws.begin(layout, tally -> Counters.of(tally, again, codes)));
  }

  private static MeasuredPerson person(Observation observation, Counting counting) {
    Codes codes = counting.codes();
    return new MeasuredPerson(
        observation, codes.places(), codes.definitions(), counting.repairs().get(0));
  }

  /** To be filled with the next person. */
  PersonHistory history() {
    return person.history();
  }

  MeasuredPerson person() {
    return person;
  }

  /** Counts the person, who must have been measured. */
  void count() {
    count(OtherRecords.NONE);
  }

  /**
   * The same.
   *
   * @param records what is recorded of the person in other draws
   */
  void count(OtherRecords records) {
    facts.visit(person);
    Crossings crossings = person.history().crossings();
    if (crossings.size() > 0 && crossings.isImputed(crossings.size() - 1)) {
      drawnEnds.add(person.history().person());
    }
    counters.forEach(counter -> counter.visit(person));
    redraws.visit(person, records);
  }

  /** Likewise where only what the person's crossings led to differs, then and now. */
  void countStatuses() {
    facts.visit(person);
    for (TableCounter counter : counters) {
      if (counter.readsStatuses()) {
        counter.visit(person);
      }
    }
  }

  List<TableCounter> counters() {
    return counters;
  }

  SortedSet<Long> drawnEnds() {
    return drawnEnds;
  }

  /** The intervals of every table counted in further draws, by its identifier. */
  Map<String, CellReaches> reaches() {
    return redraws.reaches();
  }

  /** What was found, by name, of the persons counted so far. */
  RunFacts facts() {
    return facts;
  }

  /** Takes over what another thread counted. */
  void add(PersonCounts other) {
    for (int i = 0; i < counters.size(); i++) {
      counters.get(i).add(other.counters.get(i));
    }
    redraws.add(other.redraws);
    facts.add(other.facts);
    drawnEnds.addAll(other.drawnEnds);
    person.findings().add(other.person.findings());
  }
}
