package kg.koch.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Outcomes;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.reconcile.CountedBridges;
import kg.koch.publish.reconcile.PublishedBridge;
import kg.koch.publish.reconcile.ReleaseBridges;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** Makes the page of a difference from what an address asks for. */
final class DifferencePages {

  private static final String PART = CountedBridges.PART;
  private static final String TIME = "TIME_PERIOD";
  private static final String DEFINITION = "DEFINITION";
  private static final String USUAL = "un12";

  private final Frame frame;
  private final Release release;

  DifferencePages(Frame frame, Release release) {
    this.frame = frame;
    this.release = release;
  }

  /**
   * The page the parameters ask for: with {@code table} and {@code before} the change of one figure
   * since another release, else a bridge the release holds.
   *
   * @param find a release by its name
   * @return null if there is no such table or release
   */
  @Nullable DifferencePage of(
      Map<String, List<String>> parameters, Function<String, Optional<Release>> find) {
    String table = first(parameters, "table");
    if (table == null) {
      return release
          .findMetadata(DifferenceLinks.BRIDGES)
          .map(bridges -> counted(bridges, parameters))
          .orElse(null);
    }
    Optional<TableMetadata> metadata = release.findMetadata(table);
    String before = first(parameters, "before");
    Optional<Release> earlier = before == null ? Optional.empty() : find.apply(before);
    return metadata.isEmpty() || earlier.isEmpty()
        ? null
        : changed(earlier.get(), metadata.get(), parameters);
  }

  private DifferencePage changed(
      Release earlier, TableMetadata table, Map<String, List<String>> parameters) {
    View view = View.cell(table, parameters);
    CellAddress cell = new CellAddress(codes(view));
    String query = Address.ofCell(view, positions(view));
    return new DifferencePage(
        frame,
        frame.say("differences.lead.releases", earlier.id(), release.id()),
        frame.say(table.title()) + ". " + standing(view, ""),
        List.of(),
        told(() -> ReleaseBridges.of(earlier, release, table.id(), cell)),
        Optional.of(
            "/%s/tables/%s/explain?%s&release=%s"
                .formatted(frame.language().tag(), table.id(), query, earlier.id())),
        Optional.of(frame.link("tables/" + table.id() + "/explain?" + query)),
        false);
  }

  private DifferencePage counted(TableMetadata bridges, Map<String, List<String>> parameters) {
    View view = View.cell(bridges, withDefaults(bridges, parameters));
    Map<String, String> codes = codes(view);
    codes.remove(PART);
    return new DifferencePage(
        frame,
        frame.say("differences.lead"),
        standing(view, PART),
        choices(view),
        told(() -> CountedBridges.of(release, bridges.id(), new CellAddress(codes))),
        link("A2", codes, "COMPONENT", "external-out"),
        link("C2", codes, "OUTCOME", "CONFIRMED"),
        isOpen(codes));
  }

  /** Twelve months without a break, and the last period that is decided under it. */
  private Map<String, List<String>> withDefaults(
      TableMetadata bridges, Map<String, List<String>> parameters) {
    Map<String, List<String>> chosen = new TreeMap<>(parameters);
    chosen.computeIfAbsent(DEFINITION, any -> List.of(USUAL));
    if (!chosen.containsKey(TIME)) {
      List<TableMetadata.CodeMetadata> periods = bridges.dimension(TIME).codes();
      String definition = chosen.getOrDefault(DEFINITION, List.of(USUAL)).get(0);
      IntStream.iterate(periods.size() - 1, at -> at >= 0, at -> at - 1)
          .mapToObj(at -> periods.get(at).id())
          .filter(period -> !isOpen(Map.of(TIME, period, DEFINITION, definition)))
          .findFirst()
          .ifPresent(period -> chosen.put(TIME, List.of(period)));
    }
    return chosen;
  }

  private boolean isOpen(Map<String, String> codes) {
    Optional<PublishedTable> departures = release.findTable("C2");
    return departures.isPresent()
        && positions(departures.get(), codes)
            .map(cell -> Outcomes.isOpen(departures.get(), cell))
            .orElse(false);
  }

  private static Optional<int[]> positions(PublishedTable table, Map<String, String> codes) {
    int[] positions = new int[table.dimensions().size()];
    for (int axis = 0; axis < positions.length; axis++) {
      Dimension dimension = table.dimensions().get(axis);
      String code = dimension.id().equals("OUTCOME") ? "CONFIRMED" : codes.get(dimension.id());
      Optional<Integer> at = code == null ? dimension.findTotal() : dimension.findPosition(code);
      if (at.isEmpty()) {
        return Optional.empty();
      }
      positions[axis] = at.get();
    }
    return Optional.of(positions);
  }

  private Optional<String> link(
      String table, Map<String, String> codes, String dimension, String code) {
    return release
        .findMetadata(table)
        .map(
            metadata -> {
              Map<String, String> cell = new TreeMap<>(codes);
              cell.put(dimension, code);
              return cell.entrySet().stream()
                  .filter(
                      one ->
                          metadata.dimensions().stream()
                              .anyMatch(axis -> axis.id().equals(one.getKey())))
                  .map(one -> one.getKey() + "=" + Address.encode(one.getValue()))
                  .collect(Collectors.joining("&"));
            })
        .map(query -> frame.link("tables/" + table + "/explain?" + query));
  }

  private static Optional<PublishedBridge> told(
      java.util.function.Supplier<PublishedBridge> maker) {
    try {
      return Optional.of(maker.get());
    } catch (BadInputException notShown) {
      return Optional.empty();
    }
  }

  private List<Choice> choices(View view) {
    return IntStream.range(0, view.axes().size())
        .filter(axis -> !view.dimension(axis).id().equals(PART))
        .mapToObj(axis -> Choice.of(view, axis, frame))
        .toList();
  }

  private String standing(View view, String without) {
    int[] positions = positions(view);
    return IntStream.range(0, positions.length)
        .filter(axis -> !view.dimension(axis).id().equals(without))
        .mapToObj(axis -> Labels.of(view.dimension(axis), positions[axis], frame))
        .collect(Collectors.joining("; "));
  }

  private static int[] positions(View view) {
    return view.chosen().stream().mapToInt(codes -> codes.get(0)).toArray();
  }

  private static Map<String, String> codes(View view) {
    int[] positions = positions(view);
    Map<String, String> codes = new TreeMap<>();
    for (int axis = 0; axis < positions.length; axis++) {
      codes.put(view.dimension(axis).id(), view.code(axis, positions[axis]));
    }
    return codes;
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }
}
