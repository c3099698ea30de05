package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kg.koch.portal.release.FilteredAddress;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;

/**
 * Single figures of a release, for pages that tell of more than one table. A dimension that is not
 * named stands at its total, the first definition, or the last decided period. For one page, and
 * one thread.
 */
public final class Figures {

  private static final String TIME = "TIME_PERIOD";

  /** Dimensions whose codes are the limits of the estimate, where a table has such: low, high. */
  private static final Map<String, List<String>> LIMITS =
      Map.of(
          "MEASURE",
          List.of("ESTIMATE", "LOWER", "UPPER"),
          "ESTIMATE",
          List.of("CENTRAL", "LOW", "HIGH"));

  private final Frame frame;
  private final Release release;
  private final Map<String, View> views = new HashMap<>();

  public Figures(Frame frame, Release release) {
    this.frame = frame;
    this.release = release;
  }

  public Frame frame() {
    return frame;
  }

  public Release release() {
    return release;
  }

  /**
   * The figure, of the last decided period, or of the one that is named, decided or not; empty
   * where the release does not publish it. A hidden figure is there, and says so.
   */
  public Optional<Figure> find(String table, Map<String, String> codes) {
    List<Figure> all = series(table, codes);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).cell().open()) {
        return Optional.of(all.get(i));
      }
    }
    return codes.containsKey(TIME) && !all.isEmpty()
        ? Optional.of(all.get(all.size() - 1))
        : Optional.empty();
  }

  /** The figure one decided period before. */
  public Optional<Figure> before(Figure figure) {
    Map<String, String> codes = new LinkedHashMap<>(figure.codes());
    codes.remove(TIME);
    List<Figure> all = series(figure.table().id(), codes);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).codes().equals(figure.codes())) {
        return Optional.of(all.get(i - 1));
      }
    }
    return Optional.empty();
  }

  /** The figure of each period that is published, oldest first. */
  public List<Figure> series(String table, Map<String, String> codes) {
    Optional<PublishedTable> cells = release.findTable(table);
    if (cells.isEmpty()) {
      return List.of();
    }
    TableMetadata metadata = release.findMetadata(table).orElseThrow();
    Optional<int[]> found = positions(cells.get(), codes);
    OptionalInt time = cells.get().findDimension(TIME);
    if (found.isEmpty() || time.isEmpty()) {
      return List.of();
    }
    int[] positions = found.get();
    Dimension periods = cells.get().dimensions().get(time.getAsInt());
    List<Figure> all = new ArrayList<>();
    for (int at = 0; at < periods.size(); at++) {
      if (!codes.containsKey(TIME) || codes.get(TIME).equals(periods.code(at))) {
        positions[time.getAsInt()] = at;
        figure(metadata, cells.get(), positions).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Empty if the table lacks a dimension or a code. */
  private static Optional<int[]> positions(PublishedTable table, Map<String, String> codes) {
    List<Dimension> axes = table.dimensions();
    int[] positions = new int[axes.size()];
    int named = 0;
    for (int axis = 0; axis < positions.length; axis++) {
      String code = codes.get(axes.get(axis).id());
      Optional<Integer> at =
          code == null
              ? Optional.of(View.standing(axes.get(axis)))
              : axes.get(axis).findPosition(code);
      if (at.isEmpty()) {
        return Optional.empty();
      }
      named += code == null ? 0 : 1;
      positions[axis] = at.get();
    }
    return named == codes.size() ? Optional.of(positions) : Optional.empty();
  }

  private Optional<Figure> figure(TableMetadata metadata, PublishedTable table, int[] positions) {
    View view = views.computeIfAbsent(metadata.id(), id -> View.opening(metadata));
    Grid.Cell cell = Grid.cell(view, table, frame, positions);
    if (cell.kind() == Grid.Kind.ABSENT) {
      return Optional.empty();
    }
    Map<String, String> codes = new LinkedHashMap<>();
    Map<String, List<String>> shown = new LinkedHashMap<>();
    String period = "";
    for (int axis = 0; axis < positions.length; axis++) {
      String id = table.dimensions().get(axis).id();
      String code = table.dimensions().get(axis).code(positions[axis]);
      codes.put(id, code);
      if (id.equals(TIME)) {
        period = frame.period(code);
      } else {
        shown.put(id, List.of(code));
      }
    }
    Optional<FigureInterval> interval =
        Optional.ofNullable(cell.interval()).or(() -> interval(table, positions));
    String address = "tables/" + metadata.id();
    return Optional.of(
        new Figure(
            metadata,
            codes,
            cell,
            period,
            frame.say(metadata.unit().label()),
            interval,
            interval.map(limits -> Labels.limits(limits, metadata, frame)).orElse(""),
            frame.link(address + "?" + FilteredAddress.of(metadata, shown)),
            frame.link(address + "/explain?" + cell.explain())));
  }

  /** The limits of tables that publish them as figures of their own. */
  private static Optional<FigureInterval> interval(PublishedTable table, int[] positions) {
    for (Map.Entry<String, List<String>> one : LIMITS.entrySet()) {
      OptionalInt axis = table.findDimension(one.getKey());
      if (axis.isPresent()) {
        Dimension codes = table.dimensions().get(axis.getAsInt());
        boolean central = codes.code(positions[axis.getAsInt()]).equals(one.getValue().get(0));
        double low =
            central ? limit(table, positions, axis.getAsInt(), one.getValue().get(1)) : Double.NaN;
        double high =
            central ? limit(table, positions, axis.getAsInt(), one.getValue().get(2)) : Double.NaN;
        if (low <= high) {
          return Optional.of(new FigureInterval(low, high));
        }
      }
    }
    return Optional.empty();
  }

  private static double limit(PublishedTable table, int[] positions, int axis, String code) {
    Optional<Integer> at = table.dimensions().get(axis).findPosition(code);
    if (at.isEmpty()) {
      return Double.NaN;
    }
    int[] beside = positions.clone();
    beside[axis] = at.get();
    OptionalInt row = table.findRow(beside);
    return row.isEmpty() ? Double.NaN : table.value(row.getAsInt()).orElse(Double.NaN);
  }

  /** What a code of a table's dimension is called. */
  public String name(String table, String dimension, String code) {
    return release
        .findMetadata(table)
        .flatMap(
            metadata ->
                metadata.dimensions().stream()
                    .filter(one -> one.id().equals(dimension))
                    .findFirst())
        .map(one -> frame.say(one.label(code)))
        .orElse(code);
  }
}
