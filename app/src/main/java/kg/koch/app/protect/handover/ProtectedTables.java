package kg.koch.app.protect.handover;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.protect.ProtectedTable;

/**
 * Tables that may be published.
 *
 * @param stepId identity of the step in the ledger
 * @param folder where tables/ lies
 * @param tables in the catalog's order
 * @param observedFrom first day of the border records
 * @param observedUntil first day not observed
 * @param facts by table: cells, hidden (for whatever reason), perturbed (shown, not zero, and not
 *     derived), the method and its parameters
 */
public record ProtectedTables(
    String stepId,
    Path folder,
    List<ProtectedTable> tables,
    LocalDate observedFrom,
    LocalDate observedUntil,
    SortedMap<String, Object> facts) {

  public ProtectedTables {
    tables = List.copyOf(tables);
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }
}
