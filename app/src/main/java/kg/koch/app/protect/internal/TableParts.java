package kg.koch.app.protect.internal;

import java.util.List;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDimensions;
import kg.koch.terms.Dimension;

/** What of a table's dimensions is crossed. */
public final class TableParts {

  private final TableDimensions dimensions;

  public TableParts(Catalog catalog) {
    this.dimensions = new TableDimensions(catalog);
  }

  /**
   * The parts of a table, each with all its dimensions in the same order.
   *
   * @param measured the table's dimensions with the periods that were measured
   */
  public List<List<Dimension>> of(TableDefinition definition, List<Dimension> measured) {
    List<String> periods =
        measured.stream()
            .filter(axis -> axis.id().equals("TIME_PERIOD"))
            .flatMap(axis -> axis.codes().stream())
            .map(Dimension.Code::id)
            .toList();
    return definition.parts().stream()
        .map(part -> dimensions.of(definition, part, periods))
        .toList();
  }
}
