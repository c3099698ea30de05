package kg.koch.app.measure.internal;

import java.util.List;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.TableLayout;

/** The counted tables of the persons shown to it, on one thread. */
final class PersonCounts {

  private final MeasuredPerson person;
  private final List<TableCounter> counters;
  private final RunFacts facts = new RunFacts();

  /**
   * @param layouts the tables to count
   * @param learned what missing crossings are drawn from
   */
  PersonCounts(
      Observation observation,
      List<TableLayout> layouts,
      RecordKeyFunction keys,
      Codes codes,
      Learned learned,
      Repair repair) {
    this.person =
        new MeasuredPerson(
            observation, codes.places(), codes.definitions(), learned.repair(repair));
    this.counters = Counters.of(layouts, keys, person, codes);
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
  }

  List<TableCounter> counters() {
    return counters;
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
    facts.add(other.facts);
    person.findings().add(other.person.findings());
  }
}
