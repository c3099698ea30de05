package kg.koch.publish.reconcile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.publish.bundle.CellPresence;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;

/**
 * What a release says of one cell.
 *
 * @param value meaningless unless shown
 */
record FigureValue(State state, long value) {

  enum State {
    SHOWN,
    HIDDEN,
    ABSENT
  }

  private static final FigureValue ABSENT = new FigureValue(State.ABSENT, 0);
  private static final FigureValue HIDDEN = new FigureValue(State.HIDDEN, 0);

  boolean isShown() {
    return state == State.SHOWN;
  }

  /**
   * The cell with these codes; dimensions not named stand at their total. A code that no cell of
   * the table has is a zero where the dimension adds up: the release names only codes it counted.
   */
  static FigureValue of(Release release, String id, Map<String, String> codes) {
    Optional<PublishedTable> found = release.findTable(id);
    if (found.isEmpty()) {
      return ABSENT;
    }
    PublishedTable table = found.get();
    TableMetadata metadata = release.findMetadata(id).orElseThrow();
    int[] positions = new int[table.dimensions().size()];
    boolean unnamed = false;
    for (int axis = 0; axis < positions.length; axis++) {
      Dimension dimension = table.dimensions().get(axis);
      String code = codes.get(dimension.id());
      Optional<Integer> total = dimension.findTotal();
      Optional<Integer> at = code == null ? total : dimension.findPosition(code);
      if (at.isEmpty() && total.isEmpty()) {
        return ABSENT;
      }
      unnamed |= at.isEmpty();
      positions[axis] = at.or(() -> total).orElseThrow();
    }
    FigureValue value = at(metadata, table, positions);
    return unnamed && value.state != State.ABSENT ? new FigureValue(State.SHOWN, 0) : value;
  }

  private static FigureValue at(TableMetadata metadata, PublishedTable table, int[] positions) {
    CellPresence presence = metadata.presence(table, positions);
    return switch (presence) {
      case WITHIN_HIDDEN -> HIDDEN;
      case ZERO -> new FigureValue(State.SHOWN, 0);
      case NOT_PUBLISHED -> ABSENT;
      case LISTED -> {
        int row = table.findRow(positions).orElseThrow();
        boolean missing = table.observationStatus(row).equals("M");
        yield table.isHidden(row)
            ? missing ? ABSENT : HIDDEN
            : new FigureValue(State.SHOWN, Math.round(table.value(row).orElseThrow()));
      }
    };
  }

  static Map<String, String> with(Map<String, String> codes, String dimension, String code) {
    Map<String, String> changed = new TreeMap<>(codes);
    changed.put(dimension, code);
    return changed;
  }
}
