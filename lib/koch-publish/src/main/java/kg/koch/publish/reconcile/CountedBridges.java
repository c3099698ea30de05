package kg.koch.publish.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.text.Messages;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgeFigure;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartCode;
import kg.koch.terms.bridge.PartKind;

/**
 * The bridge a table of a release holds, such as R1: its dimension PART has the two figures, the
 * parts by reason and the part that closes it.
 */
public final class CountedBridges {

  /** The dimension whose codes are those of {@link PartCode}. */
  public static final String PART = "PART";

  private CountedBridges() {}

  /** Whether the table is one that holds bridges. */
  public static boolean holds(TableMetadata table) {
    return table.dimensions().stream()
        .filter(dimension -> dimension.id().equals(PART))
        .flatMap(dimension -> dimension.codes().stream())
        .anyMatch(code -> code.id().equals(PartCode.PROTECTION));
  }

  /**
   * @param cell period, definition, area and the like; PART is not named
   * @throws kg.koch.terms.BadInputException if there is no such bridge, or one of the two figures
   *     is hidden
   */
  public static PublishedBridge of(Release release, String table, CellAddress cell) {
    TableMetadata metadata = Published.counts(release, table);
    if (!holds(metadata)) {
      throw Published.refused(
          "table " + table, "a table of bridges", "one without them", "Take table R1.");
    }
    Map<String, String> at =
        Published.whole(
            release, table, new CellAddress(FigureValue.with(cell.codes(), PART, PartCode.START)));
    BridgeFigure start = figure(release, table, at, PartCode.START);
    BridgeFigure end = figure(release, table, at, PartCode.END);
    List<BridgePart> parts = new ArrayList<>();
    List<Text> hidden = new ArrayList<>();
    Map<String, Text> words = new HashMap<>();
    DimensionMetadata codes = metadata.dimension(PART);
    for (CodeMetadata code : codes.codes()) {
      Optional<PartCode> part = PartCode.parse(code.id());
      FigureValue value = FigureValue.of(release, table, FigureValue.with(at, PART, code.id()));
      if (part.isPresent() && value.isShown() && value.value() != 0) {
        long amount = part.get().sign() * value.value();
        parts.add(new BridgePart(part.get().kind(), code.id(), amount));
        words.put(code.id(), code.label());
      } else if (part.isPresent() && value.state() == FigureValue.State.HIDDEN) {
        hidden.add(code.label());
      }
    }
    words.put(PartCode.PROTECTION, codes.label(PartCode.PROTECTION));
    return new PublishedBridge(
        Bridge.closed(start, end, parts, PartKind.PROTECTION, PartCode.PROTECTION),
        codes.label(PartCode.START),
        codes.label(PartCode.END),
        words,
        hidden,
        List.of(Messages.everywhere("bridge.note.protection")));
  }

  private static BridgeFigure figure(
      Release release, String table, Map<String, String> at, String part) {
    String definition = at.getOrDefault("DEFINITION", "-");
    return new BridgeFigure(
        part,
        part.equals(PartCode.START) ? "registered" : definition,
        table + " " + release.id(),
        at.getOrDefault("TIME_PERIOD", "-"),
        Published.shown(release, table, FigureValue.with(at, PART, part)));
  }
}
