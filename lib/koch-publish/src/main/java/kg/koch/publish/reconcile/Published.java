package kg.koch.publish.reconcile;

import java.util.Map;
import java.util.TreeMap;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.explain.CellAddress;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Dimension;

/** Finds tables and cells of releases, and refuses those a bridge cannot be made of. */
final class Published {

  static final String OUTCOME = "OUTCOME";
  static final String CONFIRMED = "CONFIRMED";

  private Published() {}

  /** The table's metadata; refused if there is none, or if it holds no counts. */
  static TableMetadata counts(Release release, String table) {
    TableMetadata metadata =
        release
            .findMetadata(table)
            .orElseThrow(
                () ->
                    refused(
                        "release " + release.id(),
                        "a table of " + release.metadata().keySet(),
                        "'" + table + "'",
                        "Name one of these."));
    if (metadata.unit().id().startsWith("PER_")) {
      throw refused(
          "table " + table, "a table of counts", "rates", "Take the tables the rates are made of.");
    }
    return metadata;
  }

  /**
   * The address with the code of every dimension, so that it reads the same everywhere. Where a
   * table has outcomes and none is named, the confirmed ones are meant.
   */
  static Map<String, String> whole(Release release, String table, CellAddress cell) {
    PublishedTable cells = release.findTable(table).orElseThrow();
    boolean confirmed =
        cells.findDimension(OUTCOME).isPresent() && !cell.codes().containsKey(OUTCOME);
    CellAddress meant =
        confirmed ? new CellAddress(FigureValue.with(cell.codes(), OUTCOME, CONFIRMED)) : cell;
    int[] positions = meant.positions(cells);
    Map<String, String> codes = new TreeMap<>();
    for (int axis = 0; axis < positions.length; axis++) {
      Dimension dimension = cells.dimensions().get(axis);
      codes.put(dimension.id(), dimension.code(positions[axis]));
    }
    return codes;
  }

  /** The figure of the cell; refused unless it is shown. */
  static long shown(Release release, String table, Map<String, String> codes) {
    FigureValue value = FigureValue.of(release, table, codes);
    return switch (value.state()) {
      case SHOWN -> value.value();
      case HIDDEN ->
          throw refused(
              place(release, table, codes),
              "a figure that is shown",
              "one that is hidden to protect persons",
              "Take a larger area, or all persons together.");
      case ABSENT ->
          throw refused(
              place(release, table, codes),
              "a figure",
              "none: its period was not measured, or these breakdowns are not published together",
              "Take another period, or leave other dimensions at their total.");
    };
  }

  private static String place(Release release, String table, Map<String, String> codes) {
    return "release %s, table %s, cell %s".formatted(release.id(), table, codes);
  }

  static BadInputException refused(String place, String expected, String came, String whatToDo) {
    return new BadInputException(BadInputException.Place.file(place), expected, came, whatToDo);
  }
}
