package kg.koch.portal.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** Reads a view from the parameters of an address, passing over what the table does not have. */
final class ViewReader {

  private static final int MOST_ROWS_UNASKED = 24;
  private static final int MOST_PERIODS_UNASKED = 8;
  private static final int MOST_COLUMNS_UNASKED = 14;

  private final TableMetadata table;
  private final List<Dimension> axes;
  private final Map<String, List<String>> parameters;

  ViewReader(TableMetadata table, Map<String, List<String>> parameters) {
    this.table = table;
    this.axes = table.axes();
    this.parameters = parameters;
  }

  View read() {
    List<Integer> rows = asked("rows").orElseGet(() -> List.of(defaultRows(axes)));
    List<Integer> others =
        asked("columns").orElseGet(() -> defaultColumns(axes, rows)).stream()
            .filter(axis -> !rows.contains(axis))
            .toList();
    // An old address that puts one dimension on both sides means the usual other one.
    boolean both =
        others.isEmpty() && !parameters.getOrDefault("columns", List.of("")).contains("");
    List<Integer> columns = both ? defaultColumns(axes, rows) : others;
    List<List<Integer>> chosen = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      boolean listed = rows.contains(i) || columns.contains(i);
      chosen.add(listed ? shown(axes.get(i), columns.contains(i)) : List.of(filtered(axes.get(i))));
    }
    return new View(table, axes, rows, columns, chosen, settings());
  }

  View readCell() {
    List<List<Integer>> chosen = axes.stream().map(axis -> List.of(filtered(axis))).toList();
    List<Integer> rows = List.of(defaultRows(axes));
    return new View(table, axes, rows, defaultColumns(axes, rows), chosen, Settings.USUAL);
  }

  private Settings settings() {
    return new Settings(
        first("sort"),
        "desc".equals(first("order")),
        !"no".equals(first("totals")),
        Share.of(String.valueOf(first("as"))),
        !"no".equals(first("intervals")),
        "yes".equals(first("revisions")),
        Optional.ofNullable(first("chart")).orElse(""),
        number("page"),
        number("part"));
  }

  private int number(String name) {
    String text = first(name);
    return text != null && text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : 1;
  }

  /** The dimensions a parameter names; empty if it names none, and no dimension if it is blank. */
  private Optional<List<Integer>> asked(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    List<Integer> known =
        values.stream().flatMap(value -> find(axes, value).stream()).distinct().toList();
    boolean none = !values.isEmpty() && values.stream().allMatch(String::isEmpty);
    return known.isEmpty() && !none ? Optional.empty() : Optional.of(known);
  }

  private static int defaultRows(List<Dimension> axes) {
    return find(axes, "REF_AREA")
        .orElseGet(
            () ->
                IntStream.range(0, axes.size())
                    .filter(i -> !axes.get(i).id().equals(View.TIME))
                    .boxed()
                    .max(Comparator.comparingInt(i -> axes.get(i).size()))
                    .orElse(0));
  }

  private static List<Integer> defaultColumns(List<Dimension> axes, List<Integer> rows) {
    int time = find(axes, View.TIME).orElse(0);
    if (!rows.contains(time)) {
      return List.of(time);
    }
    return IntStream.range(0, axes.size())
        .filter(axis -> !rows.contains(axis))
        .limit(1)
        .boxed()
        .toList();
  }

  private static Optional<Integer> find(List<Dimension> axes, String id) {
    return IntStream.range(0, axes.size())
        .filter(i -> axes.get(i).id().equals(id))
        .boxed()
        .findFirst();
  }

  private List<Integer> shown(Dimension axis, boolean inColumns) {
    List<String> codes = parameters.getOrDefault(View.SHOW + axis.id(), List.of());
    List<Integer> all = IntStream.range(0, axis.size()).boxed().toList();
    if (codes.contains(View.EVERY)) {
      return all;
    }
    if (axis.id().equals(View.TIME) && (first("from") != null || first("to") != null)) {
      int from = position(axis, "from", 0);
      int to = position(axis, "to", axis.size() - 1);
      return all.subList(Math.min(from, to), Math.max(from, to) + 1);
    }
    List<Integer> asked =
        codes.stream()
            .flatMap(code -> axis.findPosition(code).stream())
            .distinct()
            .sorted()
            .toList();
    return asked.isEmpty() ? unasked(axis, inColumns) : asked;
  }

  private int position(Dimension axis, String parameter, int otherwise) {
    return axis.findPosition(String.valueOf(first(parameter))).orElse(otherwise);
  }

  /** What is shown of a dimension in rows or columns if an address says nothing. */
  static List<Integer> unasked(Dimension axis, boolean inColumns) {
    List<Integer> all = IntStream.range(0, axis.size()).boxed().toList();
    // Of vintages as many as of periods: a figure is first known in the vintage of its own period.
    boolean few = View.isTime(axis.id()) && (inColumns || axis.id().equals("VINTAGE"));
    int most = few ? MOST_PERIODS_UNASKED : inColumns ? MOST_COLUMNS_UNASKED : MOST_ROWS_UNASKED;
    if (all.size() <= most) {
      return all;
    }
    if (View.isTime(axis.id())) {
      return all.subList(all.size() - most, all.size());
    }
    List<Integer> high = all.stream().filter(at -> axis.pathUp(at).length <= 2).toList();
    return high.size() <= most ? high : high.subList(0, most);
  }

  private int filtered(Dimension axis) {
    String asked = first(axis.id());
    return (asked == null ? Optional.<Integer>empty() : axis.findPosition(asked))
        .orElseGet(() -> View.standing(axis));
  }

  private @Nullable String first(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }
}
