package kg.koch.app.chain;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kg.koch.app.protect.handover.EarlierRelease;
import kg.koch.protect.gate.EarlierTable;
import kg.koch.protect.gate.FigureReach;
import kg.koch.protect.gate.Range;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/** What a published release tells of the counts behind its figures. */
record ReleaseReadersHave(Release release) implements EarlierRelease {

  private static final String METHOD = "THRESHOLD_AND_CELL_KEY";

  @Override
  public String id() {
    return release.id();
  }

  @Override
  public Optional<EarlierTable> findTable(String table, List<String> dimensions) {
    return release
        .findMetadata(table)
        .filter(metadata -> metadata.protection().method().equals(METHOD))
        .map(metadata -> new Told(metadata, release.findTable(table).orElseThrow(), dimensions));
  }

  /**
   * @param dimensions the order in which codes are given
   */
  private record Told(TableMetadata metadata, PublishedTable table, List<String> dimensions)
      implements EarlierTable {

    @Override
    public Optional<Range> told(List<String> codes) {
      int[] positions = new int[table.dimensions().size()];
      for (int axis = 0; axis < positions.length; axis++) {
        int given = dimensions.indexOf(table.dimensions().get(axis).id());
        Optional<Integer> position =
            given < 0
                ? table.dimensions().get(axis).findTotal()
                : table.dimensions().get(axis).findPosition(codes.get(given));
        if (position.isEmpty()) {
          return Optional.empty();
        }
        positions[axis] = position.get();
      }
      FigureReach reach = reach();
      return switch (metadata.presence(table, positions)) {
        case LISTED -> Optional.of(listed(reach, table.findRow(positions).orElseThrow()));
        case WITHIN_HIDDEN -> Optional.of(reach.withinHidden());
        case ZERO -> Optional.of(reach.zero());
        case NOT_PUBLISHED -> Optional.empty();
      };
    }

    private Range listed(FigureReach reach, int row) {
      return table.isHidden(row) ? reach.hidden() : reach.shown(table.value(row).orElseThrow());
    }

    @Override
    public FigureReach reach() {
      SortedMap<String, String> parameters = metadata.protection().parameters();
      return new FigureReach(
          Integer.parseInt(parameters.getOrDefault("threshold", "1")),
          Integer.parseInt(parameters.getOrDefault("largest-noise", "0")));
    }
  }
}
