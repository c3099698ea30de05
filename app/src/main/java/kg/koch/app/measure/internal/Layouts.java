package kg.koch.app.measure.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.Frequency;
import kg.koch.catalog.TableDefinition.ProtectionMethod;
import kg.koch.catalog.TableDimensions;
import kg.koch.measure.table.TableLayout;

/**
 * The tables the catalog declares to be counted person after person, as layouts; derived, modelled
 * and estimated ones are not, nor those counted from the records of one register.
 */
public final class Layouts {

  /** The source status of tables that a model makes. */
  private static final String MODELLED = "modelled";

  private Layouts() {}

  /** The layouts of a run over these days, in the catalog's order. */
  public static List<TableLayout> of(Catalog catalog, LocalDate from, LocalDate until) {
    return of(catalog, frequency -> TablePeriods.of(frequency, from, until));
  }

  /** Likewise, with the periods that are not over yet. */
  static List<TableLayout> withOpenPeriods(Catalog catalog, LocalDate from, LocalDate until) {
    return of(catalog, frequency -> TablePeriods.withOpen(frequency, from, until));
  }

  private static List<TableLayout> of(Catalog catalog, Function<Frequency, List<String>> periods) {
    return catalog.tables().values().stream()
        .filter(table -> table.protection().method() == ProtectionMethod.THRESHOLD_AND_CELL_KEY)
        .filter(table -> !table.sourceStatus().equals(MODELLED))
        .filter(table -> !RecordTables.isOfRecords(table))
        .map(table -> layout(catalog, table, periods.apply(table.frequency())))
        .toList();
  }

  private static TableLayout layout(Catalog catalog, TableDefinition table, List<String> periods) {
    TableDimensions dimensions = new TableDimensions(catalog);
    return new TableLayout(
        table.id(),
        table.unit().equals("PERSONS"),
        dimensions.of(table, periods),
        table.parts().stream().map(part -> dimensions.of(table, part, periods)).toList());
  }
}
