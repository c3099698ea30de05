package kg.koch.app.link.handover;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events of persons without identifiers, as ARCHITECTURE.md lists them.
 *
 * @param stepId identity of the step in the ledger
 * @param folder where persons.parquet and the other datasets lie
 * @param observedFrom first day of the border records
 * @param observedUntil first day not observed
 * @param archivedFrom first day of the border records of persons with a PIN; observedFrom where
 *     there is no archive
 * @param facts what linkage found: counts by reason
 */
public record LinkedEvents(
    String stepId,
    Path folder,
    LocalDate observedFrom,
    LocalDate observedUntil,
    LocalDate archivedFrom,
    SortedMap<String, Object> facts) {

  public LinkedEvents {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /**
   * A dataset of the step: persons, registrations, crossings, moves, births, deaths; and, named by
   * their source, the records of further registers and the answers of samples.
   */
  public Path dataset(String name) {
    return folder.resolve(name + ".parquet");
  }
}
