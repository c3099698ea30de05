package kg.koch.app.measure.internal;

import java.util.List;
import java.util.Map;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.CellReaches;
import kg.koch.measure.table.Redraws;
import kg.koch.measure.table.TableCounter;

/** The counted tables of the persons shown to it, on one thread. */
final class PersonCounts {

  private final MeasuredPerson person;
  private final List<TableCounter> counters;
  private final Redraws redraws;
  private final RunFacts facts = new RunFacts();

  PersonCounts(Observation observation, Counting counting) {
    Codes codes = counting.codes();
    List<CrossingRepair> draws = counting.learned().repairs(counting.repair());
    this.person = person(observation, codes, draws);
    this.counters = Counters.of(counting.layouts(), counting.keys(), person, codes);
    MeasuredPerson again = person(observation, codes, draws);
    this.redraws = new Redraws(again, draws);
    counting
        .drawn()
        .forEach(layout -> redraws.begin(layout, tally -> Counters.of(tally, again, codes)));
  }

  private static MeasuredPerson person(
      Observation observation, Codes codes, List<CrossingRepair> draws) {
    return new MeasuredPerson(observation, codes.places(), codes.definitions(), draws.get(0));
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
    facts.visit(person);
    counters.forEach(counter -> counter.visit(person));
    redraws.visit(person);
  }

  List<TableCounter> counters() {
    return counters;
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
    person.findings().add(other.person.findings());
  }
}
