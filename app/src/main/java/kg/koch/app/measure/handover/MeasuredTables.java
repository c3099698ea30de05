package kg.koch.app.measure.handover;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts before protection. They must not be shown to anybody.
 *
 * <p>A cell that is not listed is zero, if the cell of its definition, period and the like at the
 * totals of all other dimensions is listed; if that one is not listed either, it was not measured.
 *
 * @param stepId identity of the step in the ledger
 * @param folder where tables/ lies
 * @param tables identifiers of the tables, in the catalog's order
 * @param observedFrom first day of the border records
 * @param observedUntil first day not observed
 * @param facts what measurement found
 */
public record MeasuredTables(
    String stepId,
    Path folder,
    List<String> tables,
    LocalDate observedFrom,
    LocalDate observedUntil,
    SortedMap<String, Object> facts) {

  public MeasuredTables {
    tables = List.copyOf(tables);
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** The file of a table: one text column a dimension, count, cell_key. */
  public Path table(String id) {
    return folder.resolve("tables").resolve(id + ".parquet");
  }
}
