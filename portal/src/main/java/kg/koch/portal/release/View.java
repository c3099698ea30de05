package kg.koch.portal.release;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.terms.Dimension;

/**
 * What a reader chose to see of a table, all of it in the address: which dimensions stand in rows,
 * which in columns, which codes of these are shown, and the one code of every other dimension.
 *
 * @param axes the table's dimensions
 * @param rows numbers of the dimensions in rows, the outermost first; may be empty
 * @param columns numbers of the dimensions in columns; may be empty
 * @param chosen positions of the codes shown, by dimension; one each outside rows and columns
 */
public record View(
    TableMetadata table,
    List<Dimension> axes,
    List<Integer> rows,
    List<Integer> columns,
    List<List<Integer>> chosen,
    Settings settings) {

  /** The address part that lists the codes shown of a dimension in rows or columns. */
  public static final String SHOW = "show-";

  /** In place of codes: every code of the dimension. */
  public static final String EVERY = "*";

  /** The dimension whose codes are the periods reported on. */
  public static final String TIME = "TIME_PERIOD";

  public View {
    axes = List.copyOf(axes);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    chosen = chosen.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a view from the parameters of an address. What the table does not have is passed over, so
   * that an old address still shows something.
   */
  public static View parse(TableMetadata table, Map<String, List<String>> parameters) {
    return new ViewReader(table, parameters).read();
  }

  /** The view a table opens with. */
  public static View opening(TableMetadata table) {
    return parse(table, Map.of());
  }

  /** The view of one cell: each dimension at the code its own parameter names. */
  public static View cell(TableMetadata table, Map<String, List<String>> parameters) {
    return new ViewReader(table, parameters).readCell();
  }

  /** Whether a dimension's codes are periods: those reported on, or those figures were known by. */
  public static boolean isTime(String dimension) {
    return dimension.equals(TIME) || dimension.equals("VINTAGE");
  }

  /** The total; the last period; or the first code of a dimension whose codes do not add up. */
  public static int standing(Dimension axis) {
    if (isTime(axis.id())) {
      return axis.size() - 1;
    }
    return axis.findPosition(Dimension.TOTAL).or(() -> axis.findPosition("KG")).orElse(0);
  }

  public DimensionMetadata dimension(int axis) {
    return table.dimensions().get(axis);
  }

  /** The number of the dimension, if the table has it. */
  public Optional<Integer> findAxis(String dimension) {
    return IntStream.range(0, axes.size())
        .filter(axis -> axes.get(axis).id().equals(dimension))
        .boxed()
        .findFirst();
  }

  /** True if the dimension stands in rows or columns. */
  public boolean lists(int axis) {
    return rows.contains(axis) || columns.contains(axis);
  }

  public String code(int axis, int position) {
    return axes.get(axis).code(position);
  }

  /** The codes shown of a dimension: those chosen, with or without totals. */
  public List<Integer> shown(int axis) {
    List<Integer> all = chosen.get(axis);
    if (settings.totals() || !lists(axis)) {
      return all;
    }
    Set<Integer> including = including(axis);
    List<Integer> parts = all.stream().filter(at -> !including.contains(at)).toList();
    return parts.isEmpty() ? all : parts;
  }

  /** The codes of a dimension that include another one that is chosen. */
  public Set<Integer> including(int axis) {
    Set<Integer> including = new HashSet<>();
    for (int at : chosen.get(axis)) {
      OptionalInt up = axes.get(axis).findParent(at);
      while (up.isPresent() && including.add(up.getAsInt())) {
        up = axes.get(axis).findParent(up.getAsInt());
      }
    }
    return including;
  }

  public Side rowSide() {
    return side(rows);
  }

  public Side columnSide() {
    return side(columns);
  }

  private Side side(List<Integer> of) {
    return new Side(of, of.stream().map(this::shown).toList());
  }

  /** The positions at which the view stands: the first code shown of each dimension. */
  public int[] standing() {
    return IntStream.range(0, axes.size()).map(axis -> shown(axis).get(0)).toArray();
  }

  /** The codes of a column, joined by a dot: how an address names it. */
  public String columnKey(int[] positions) {
    return columns.stream()
        .map(axis -> code(axis, positions[axis]))
        .collect(Collectors.joining("."));
  }

  public View with(Settings other) {
    return new View(table, axes, rows, columns, chosen, other);
  }

  public View sorted(String by, boolean down) {
    return with(settings.sorted(by, down));
  }

  /** The same on another page of its rows and another part of its columns. */
  public View at(int page, int part) {
    return with(settings.at(page, part));
  }

  /** The same with another drawing. */
  public View drawn(String chart) {
    return with(settings.drawn(chart));
  }
}
