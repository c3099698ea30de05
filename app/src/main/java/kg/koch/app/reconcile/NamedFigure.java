package kg.koch.app.reconcile;

import kg.koch.publish.bundle.Release;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.reconcile.CountedBridges;
import kg.koch.publish.reconcile.DefinitionBridges;
import kg.koch.publish.reconcile.PublishedBridge;

/**
 * A figure as the command line names it: {@code registered-departures}, or a table and a definition
 * as {@code C2:un12}.
 *
 * @param table empty for registered departures
 */
public record NamedFigure(String table, String definition) {

  /** The name of departures as the register records them. */
  public static final String REGISTERED_DEPARTURES = "registered-departures";

  private static final String BRIDGE_TABLE = "R1";
  private static final String DEPARTURES = "C2";

  /**
   * @throws IllegalArgumentException if it is neither form
   */
  public static NamedFigure parse(String text) {
    if (text.equals(REGISTERED_DEPARTURES)) {
      return new NamedFigure("", "");
    }
    String[] parts = text.split(":", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "Expected a figure as registered-departures, or TABLE:DEFINITION as C2:un12; got '"
              + text
              + "'");
    }
    return new NamedFigure(parts[0], parts[1]);
  }

  private boolean isRegistered() {
    return table.isEmpty();
  }

  /**
   * The bridge from this figure to the other.
   *
   * @param cell period, area and the like
   * @throws IllegalArgumentException if no method leads from one to the other
   * @throws kg.koch.terms.BadInputException if the release does not show one of the two
   */
  public PublishedBridge to(NamedFigure other, Release release, CellAddress cell) {
    if (isRegistered() && other.table.equals(DEPARTURES)) {
      return CountedBridges.of(release, BRIDGE_TABLE, with(cell, other.definition));
    }
    if (other.isRegistered() && table.equals(DEPARTURES)) {
      return CountedBridges.of(release, BRIDGE_TABLE, with(cell, definition)).reversed();
    }
    if (!isRegistered() && table.equals(other.table)) {
      return DefinitionBridges.of(release, table, cell, definition, other.definition);
    }
    throw new IllegalArgumentException(
        "Expected registered-departures with C2:DEFINITION, or two definitions of one table;"
            + " got '%s' with '%s'".formatted(this, other));
  }

  private static CellAddress with(CellAddress cell, String definition) {
    java.util.Map<String, String> codes = new java.util.TreeMap<>(cell.codes());
    codes.put("DEFINITION", definition);
    return new CellAddress(codes);
  }

  @Override
  public String toString() {
    return isRegistered() ? REGISTERED_DEPARTURES : table + ":" + definition;
  }
}
