package kg.koch.portal.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Outcomes;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.explain.Explanation;
import kg.koch.terms.Dimension;

/** Cells of one table, found by the codes a template names. */
final class TableCells {

  private static final String TIME = "TIME_PERIOD";

  private final TableMetadata metadata;
  private final PublishedTable cells;
  private final ReportYear year;

  TableCells(TableMetadata metadata, PublishedTable cells, ReportYear year) {
    this.metadata = metadata;
    this.cells = cells;
    this.year = year;
  }

  TableMetadata metadata() {
    return metadata;
  }

  /**
   * The sum of the cells with these codes; a dimension not named stands at its total.
   *
   * @return with the reason why there is none, if there is none
   */
  CellSum sum(Map<String, List<String>> named) {
    Map<String, List<String>> codes = decided(year.cell(named));
    List<int[]> all = positions(codes);
    if (all.isEmpty()) {
      return CellSum.absent();
    }
    CellSum sum = CellSum.of(figure(all.get(0)), all.get(0), isOpen(all.get(0)));
    for (int[] one : all.subList(1, all.size())) {
      sum = sum.plus(CellSum.of(figure(one), one, isOpen(one)));
    }
    return sum;
  }

  private Optional<Explanation.Figure> figure(int[] positions) {
    return Explanation.Figure.find(metadata, cells, positions);
  }

  private boolean isOpen(int[] positions) {
    return Outcomes.isOpen(cells, positions);
  }

  /** The last period up to the year that is decided takes the place of the word for it. */
  private Map<String, List<String>> decided(Map<String, List<String>> codes) {
    if (!List.of(ReportYear.DECIDED).equals(codes.get(TIME))) {
      return codes;
    }
    Map<String, List<String>> found = new LinkedHashMap<>(codes);
    List<String> periods = codes(TIME);
    for (int at = periods.size() - 1; at >= 0; at--) {
      found.put(TIME, List.of(periods.get(at)));
      List<int[]> all = year.reaches(periods.get(at)) ? positions(found) : List.of();
      if (!all.isEmpty() && all.stream().noneMatch(this::isOpen) && shown(all)) {
        return found;
      }
    }
    return found;
  }

  private boolean shown(List<int[]> all) {
    return all.stream().allMatch(one -> figure(one).map(f -> f.value().isPresent()).orElse(false));
  }

  /** Every combination of the codes; none if a code or a total is missing. */
  private List<int[]> positions(Map<String, List<String>> codes) {
    List<int[]> all = new ArrayList<>(List.of(new int[cells.dimensions().size()]));
    if (!dimensionIds().containsAll(codes.keySet())) {
      return List.of();
    }
    for (int axis = 0; axis < cells.dimensions().size(); axis++) {
      Dimension dimension = cells.dimensions().get(axis);
      List<String> named = codes.getOrDefault(dimension.id(), List.of());
      List<Integer> places =
          named.isEmpty()
              ? dimension.findTotal().stream().toList()
              : named.stream().flatMap(code -> dimension.findPosition(code).stream()).toList();
      if (places.isEmpty() || places.size() < named.size()) {
        return List.of();
      }
      all = crossed(all, axis, places);
    }
    return all;
  }

  private static List<int[]> crossed(List<int[]> all, int axis, List<Integer> places) {
    List<int[]> crossed = new ArrayList<>();
    for (int[] one : all) {
      for (int place : places) {
        int[] next = one.clone();
        next[axis] = place;
        crossed.add(next);
      }
    }
    return crossed;
  }

  private List<String> dimensionIds() {
    return cells.dimensions().stream().map(Dimension::id).toList();
  }

  /** Codes of a dimension; periods only up to the report's. */
  List<String> codes(String dimension) {
    OptionalInt axis = cells.findDimension(dimension);
    return axis.isEmpty()
        ? List.of()
        : cells.dimensions().get(axis.getAsInt()).codes().stream()
            .map(Dimension.Code::id)
            .filter(code -> !dimension.equals(TIME) || year.reaches(code))
            .toList();
  }

  /** Words for periods replaced by their codes, and only codes the report reaches. */
  List<String> expanded(List<String> named) {
    return named.stream().flatMap(word -> year.codes(word).stream()).toList();
  }

  /** The codes directly below the total; all where there is none. */
  List<String> parts(String dimension) {
    OptionalInt axis = cells.findDimension(dimension);
    if (axis.isEmpty()) {
      return List.of();
    }
    Dimension codes = cells.dimensions().get(axis.getAsInt());
    Optional<Integer> total = codes.findTotal();
    return total.isEmpty()
        ? codes(dimension)
        : IntStream.range(0, codes.size())
            .filter(at -> codes.pathUp(at).length == 2)
            .mapToObj(codes::code)
            .toList();
  }

  /** The total of a dimension and the codes directly below it. */
  List<String> totalAndParts(String dimension) {
    List<String> all = new ArrayList<>();
    cells.findDimension(dimension).stream()
        .mapToObj(axis -> cells.dimensions().get(axis))
        .flatMap(axis -> axis.findTotal().map(axis::code).stream())
        .forEach(all::add);
    all.addAll(parts(dimension));
    return all.stream().distinct().toList();
  }

  /**
   * The named parts of a dimension whose figures are shown, greatest or least first; what is left
   * over (other, unknown) is not put in order.
   */
  List<String> ordered(Map<String, List<String>> cell, String dimension, boolean least) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String code : parts(dimension)) {
      CellSum sum = code.startsWith("_") ? CellSum.absent() : sum(with(cell, dimension, code));
      if (sum.isShown()) {
        values.put(code, sum.value());
      }
    }
    Comparator<Map.Entry<String, Double>> order = Map.Entry.comparingByValue();
    return values.entrySet().stream()
        .sorted(least ? order : order.reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The cell with one dimension at another code. */
  static Map<String, List<String>> with(
      Map<String, List<String>> cell, String dimension, String code) {
    Map<String, List<String>> changed = new LinkedHashMap<>(cell);
    changed.put(dimension, List.of(code));
    return changed;
  }

  /**
   * Where a figure leads, after the language: to the page that explains its cell, of a sum of
   * several cells to their table.
   */
  String path(CellSum sum) {
    return sum.cells() == 1 ? explain(sum.positions()) : "tables/" + metadata.id();
  }

  private String explain(List<Integer> positions) {
    StringBuilder path = new StringBuilder("tables/" + metadata.id() + "/explain?");
    for (int axis = 0; axis < positions.size(); axis++) {
      Dimension dimension = cells.dimensions().get(axis);
      path.append(axis == 0 ? "" : "&").append(dimension.id()).append('=');
      path.append(Address.encode(dimension.code(positions.get(axis))));
    }
    return path.toString();
  }

  /** The period of a cell; of a sum over periods of the year, the year. */
  String period(CellSum sum, Map<String, List<String>> named) {
    boolean several = year.cell(named).getOrDefault(TIME, List.of()).size() > 1;
    return several ? String.valueOf(year.year()) : code(sum.positions(), TIME);
  }

  /** The code a cell has in a dimension. */
  String code(List<Integer> positions, String dimension) {
    int axis = cells.findDimension(dimension).orElseThrow();
    return cells.dimensions().get(axis).code(positions.get(axis));
  }
}
