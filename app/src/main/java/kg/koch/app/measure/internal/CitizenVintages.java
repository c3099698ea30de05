package kg.koch.app.measure.internal;

import java.util.List;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.provisional.VintageRecords;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.RecordKeyFunction;

/** What every vintage knew of the citizens shown to it, on one thread. */
final class CitizenVintages {

  private final MeasuredPerson person;
  private final VintageRecords records;

  /**
   * @param definitions those the models were learned for, in the same order
   */
  CitizenVintages(
      Observation observation,
      List<Definition> definitions,
      PlaceGroups groups,
      RecordKeyFunction keys,
      Codes codes,
      Learned learned) {
    this.person = new MeasuredPerson(observation, codes.places(), definitions);
    this.records =
        new VintageRecords(learned.models(), LearningWorker.windows(person), groups, person, keys);
  }

  /** To be filled with the next person. */
  PersonHistory history() {
    return person.history();
  }

  void count() {
    if (isCitizen()) {
      person.measure();
      records.visit();
    }
  }

  /** Counts what has become known since a vintage; see {@link VintageRecords#visitSince}. */
  void countSince(int vintage) {
    if (isCitizen()) {
      person.measure();
      records.visitSince(vintage);
    }
  }

  private boolean isCitizen() {
    return person.history().citizenship() == person.places().home();
  }

  VintageRecords records() {
    return records;
  }

  /** Takes over what another thread counted. */
  void add(CitizenVintages other) {
    records.add(other.records);
  }
}
