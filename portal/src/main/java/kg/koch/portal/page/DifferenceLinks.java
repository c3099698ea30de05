package kg.koch.portal.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.portal.release.Address;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.terms.Dimension;

/** Which figures have a bridge to another, and where it is shown. */
final class DifferenceLinks {

  /** The table of bridges between registered departures and departures under a definition. */
  static final String BRIDGES = "R1";

  private static final String DEPARTURES = "C2";
  private static final String BALANCE = "A2";

  private DifferenceLinks() {}

  /**
   * The way to the bridge of a cell; empty if there is none.
   *
   * @param codes of the cell, by dimension; those missing are left to the page
   */
  static Optional<String> of(
      Frame frame, Release release, String table, Map<String, String> codes) {
    boolean departures =
        table.equals(BRIDGES)
            || table.equals(DEPARTURES) && "CONFIRMED".equals(codes.get("OUTCOME"))
            || table.equals(BALANCE) && "external-out".equals(codes.get("COMPONENT"));
    return departures
        ? release
            .findMetadata(BRIDGES)
            .map(bridges -> frame.link("differences" + query(release, bridges, table, codes)))
        : Optional.empty();
  }

  private static String query(
      Release release, TableMetadata bridges, String table, Map<String, String> codes) {
    Map<String, String> kept = new TreeMap<>();
    for (DimensionMetadata dimension : bridges.dimensions()) {
      String code = codes.get(dimension.id());
      if (code != null && !dimension.id().equals("PART")) {
        known(release, dimension, table, code).ifPresent(one -> kept.put(dimension.id(), one));
      }
    }
    StringBuilder query = new StringBuilder();
    kept.forEach(
        (dimension, code) ->
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(dimension)
                .append('=')
                .append(Address.encode(code)));
    return query.toString();
  }

  /** The code itself or, where bridges do not go as deep, the nearest that includes it. */
  private static Optional<String> known(
      Release release, DimensionMetadata dimension, String table, String code) {
    Dimension own =
        release.findMetadata(table).orElseThrow().axes().stream()
            .filter(axis -> axis.id().equals(dimension.id()))
            .findFirst()
            .orElseThrow();
    for (int position : own.pathUp(own.position(code))) {
      String up = own.code(position);
      if (dimension.codes().stream().anyMatch(one -> one.id().equals(up))) {
        return Optional.of(up);
      }
    }
    return Optional.empty();
  }
}
