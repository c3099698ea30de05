package kg.koch.publish.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgeFigure;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartKind;

/**
 * The difference between two published cells, taken apart by the areas directly below.
 *
 * <p>Counts of the areas below add up to the count of the area, but published figures do not, for
 * each has noise of its own, and some are hidden. What the changes of the areas below leave of the
 * change of the area is therefore protection, and nothing else. Where no areas below are published
 * the change is taken as a whole, with the change of noise within it.
 */
final class CellChange {

  /** Says why the figure of one cell changed: amounts by kind that add up to the change. */
  @FunctionalInterface
  interface Reasons {
    Map<PartKind, Long> of(
        Map<String, String> first, Map<String, String> second, long before, long after);
  }

  private static final String AREA = "REF_AREA";
  private static final String CLOSING = "PROTECTION:additivity";

  private final Release first;
  private final Release second;
  private final String table;
  private final Map<PartKind, Map<String, Long>> amounts = new LinkedHashMap<>();
  private final Map<String, Text> words = new HashMap<>();
  private final List<Text> hidden = new ArrayList<>();

  CellChange(Release first, Release second, String table) {
    this.first = first;
    this.second = second;
    this.table = table;
  }

  /** The bridge from a cell of the first release to a cell of the second. */
  PublishedBridge between(
      Map<String, String> from, Map<String, String> to, Text start, Text end, Reasons reasons) {
    BridgeFigure before = figure("START", first, from);
    BridgeFigure after = figure("END", second, to);
    List<CodeMetadata> areas = areasBelow(from, to);
    if (areas.isEmpty()) {
      add(label(to.getOrDefault(AREA, table)), reasons.of(from, to, before.value(), after.value()));
    }
    for (CodeMetadata area : areas) {
      addArea(area, from, to, reasons);
    }
    List<BridgePart> parts = new ArrayList<>();
    amounts.forEach(
        (kind, byArea) -> byArea.forEach((area, amount) -> parts.add(part(kind, area, amount))));
    words.put(CLOSING, Messages.everywhere("bridge.additivity"));
    return new PublishedBridge(
        Bridge.closed(before, after, parts, PartKind.PROTECTION, CLOSING),
        start,
        end,
        words,
        hidden,
        List.of(Messages.everywhere(areas.isEmpty() ? "bridge.note.whole" : "bridge.note.areas")));
  }

  private static BridgePart part(PartKind kind, String area, long amount) {
    return new BridgePart(kind, kind + ":" + area, amount);
  }

  private void addArea(
      CodeMetadata area, Map<String, String> from, Map<String, String> to, Reasons reasons) {
    Map<String, String> before = FigureValue.with(from, AREA, area.id());
    Map<String, String> after = FigureValue.with(to, AREA, area.id());
    FigureValue one = FigureValue.of(first, table, before);
    FigureValue other = FigureValue.of(second, table, after);
    if (one.isShown() && other.isShown()) {
      add(area, reasons.of(before, after, one.value(), other.value()));
    } else {
      hidden.add(area.label());
    }
  }

  private void add(CodeMetadata area, Map<PartKind, Long> changes) {
    changes.forEach(
        (kind, amount) -> {
          if (amount != 0) {
            amounts.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(area.id(), amount);
            words.put(kind + ":" + area.id(), area.label());
          }
        });
  }

  private BridgeFigure figure(String name, Release release, Map<String, String> codes) {
    return new BridgeFigure(
        name,
        codes.getOrDefault("DEFINITION", table),
        table + " " + release.id(),
        codes.getOrDefault("TIME_PERIOD", "-"),
        Published.shown(release, table, codes));
  }

  /** The areas directly below that both releases publish a figure of; none if one has none. */
  private List<CodeMetadata> areasBelow(Map<String, String> from, Map<String, String> to) {
    String area = from.get(AREA);
    if (area == null || !area.equals(to.get(AREA))) {
      return List.of();
    }
    Map<String, CodeMetadata> below = new LinkedHashMap<>();
    Stream.of(second, first)
        .flatMap(release -> areas(release).stream())
        .filter(code -> area.equals(code.parent()))
        .forEach(code -> below.putIfAbsent(code.id(), code));
    boolean all =
        below.keySet().stream()
            .allMatch(code -> isPublished(first, from, code) && isPublished(second, to, code));
    return all ? List.copyOf(below.values()) : List.of();
  }

  private boolean isPublished(Release release, Map<String, String> codes, String area) {
    return FigureValue.of(release, table, FigureValue.with(codes, AREA, area)).state()
        != FigureValue.State.ABSENT;
  }

  private List<CodeMetadata> areas(Release release) {
    TableMetadata metadata = release.findMetadata(table).orElseThrow();
    return metadata.dimensions().stream()
        .filter(dimension -> dimension.id().equals(AREA))
        .flatMap(dimension -> dimension.codes().stream())
        .toList();
  }

  private CodeMetadata label(String area) {
    Optional<CodeMetadata> known =
        areas(second).stream().filter(code -> code.id().equals(area)).findFirst();
    return known.orElseGet(() -> new CodeMetadata(area, null, Text.same(area)));
  }

  /** Areas that one of the two releases alone has a code for. */
  TreeSet<String> areasOfOne() {
    TreeSet<String> one = new TreeSet<>(areas(first).stream().map(CodeMetadata::id).toList());
    TreeSet<String> other = new TreeSet<>(areas(second).stream().map(CodeMetadata::id).toList());
    TreeSet<String> alone = new TreeSet<>(one);
    alone.removeAll(other);
    other.removeAll(one);
    alone.addAll(other);
    return alone;
  }
}
