package kg.koch.publish.reconcile;

import java.util.Map;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.explain.CellAddress;
import kg.koch.terms.bridge.PartKind;

/**
 * Why two definitions of one table give two figures, by the areas directly below.
 *
 * <p>The change of an area is the definition's. Only where one of the two is the register's own
 * count (code {@code registered}) does it hold more than that, and is left unexplained: the sources
 * differ too. For departures, table R1 explains that difference.
 */
public final class DefinitionBridges {

  private static final String DEFINITION = "DEFINITION";
  private static final String REGISTERED = "registered";

  private DefinitionBridges() {}

  /**
   * @param cell codes by dimension but DEFINITION; those not named stand at their total
   * @param from code of the first definition
   * @param to code of the second
   * @throws kg.koch.terms.BadInputException if one of the two figures is not shown
   */
  public static PublishedBridge of(
      Release release, String table, CellAddress cell, String from, String to) {
    TableMetadata metadata = Published.counts(release, table);
    DimensionMetadata definitions =
        metadata.dimensions().stream()
            .filter(dimension -> dimension.id().equals(DEFINITION))
            .findFirst()
            .orElseThrow(
                () ->
                    Published.refused(
                        "table " + table,
                        "a table with several definitions",
                        "one without",
                        "Take C2, F1 or H1."));
    Map<String, String> first = whole(release, table, cell, from);
    Map<String, String> second = whole(release, table, cell, to);
    PartKind kind =
        from.equals(REGISTERED) || to.equals(REGISTERED)
            ? PartKind.UNEXPLAINED
            : PartKind.DEFINITION;
    return new CellChange(release, release, table)
        .between(
            first,
            second,
            definitions.label(from),
            definitions.label(to),
            (one, other, before, after) -> Map.of(kind, after - before));
  }

  private static Map<String, String> whole(
      Release release, String table, CellAddress cell, String definition) {
    return Published.whole(
        release, table, new CellAddress(FigureValue.with(cell.codes(), DEFINITION, definition)));
  }
}
