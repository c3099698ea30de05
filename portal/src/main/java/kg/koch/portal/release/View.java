package kg.koch.portal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose to see of a table, all of it in the address: which dimension stands in rows,
 * which in columns, which codes of both are shown, and the one code of every other dimension.
 *
 * @param chosen positions of the codes shown, by dimension; one each outside rows and columns
 * @param sort code of the column the rows are sorted by; null: publishing order
 */
public record View(
    TableMetadata table,
    int rows,
    int columns,
    List<List<Integer>> chosen,
    @Nullable String sort,
    boolean descending) {

  /** The address part that lists the codes shown of a dimension in rows or columns. */
  public static final String SHOW = "show-";

  private static final int MOST_ROWS_UNASKED = 24;
  private static final int MOST_COLUMNS_UNASKED = 8;

  public View {
    chosen = chosen.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a view from the parameters of an address. What the table does not have is passed over, so
   * that an old address still shows something.
   */
  public static View parse(TableMetadata table, Map<String, List<String>> parameters) {
    List<Dimension> axes = table.axes();
    int rows = axis(axes, parameters, "rows", defaultRows(axes));
    int columns = axis(axes, parameters, "columns", defaultColumns(axes, rows));
    if (columns == rows) {
      columns = defaultColumns(axes, rows);
    }
    List<List<Integer>> chosen = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      boolean listed = i == rows || i == columns;
      chosen.add(
          listed
              ? shown(axes.get(i), parameters, i == columns)
              : List.of(filtered(axes.get(i), parameters)));
    }
    String sort = first(parameters, "sort");
    boolean descending = "desc".equals(first(parameters, "order"));
    return new View(table, rows, columns, chosen, sort, descending);
  }

  /** The view a table opens with. */
  public static View opening(TableMetadata table) {
    return parse(table, Map.of());
  }

  /** The view of one cell: each dimension at the code its own parameter names. */
  public static View cell(TableMetadata table, Map<String, List<String>> parameters) {
    List<Dimension> axes = table.axes();
    List<List<Integer>> chosen =
        axes.stream().map(axis -> List.of(filtered(axis, parameters))).toList();
    int rows = defaultRows(axes);
    return new View(table, rows, defaultColumns(axes, rows), chosen, null, false);
  }

  private static int axis(
      List<Dimension> axes, Map<String, List<String>> parameters, String name, int otherwise) {
    String asked = first(parameters, name);
    return IntStream.range(0, axes.size())
        .filter(i -> axes.get(i).id().equals(asked))
        .findFirst()
        .orElse(otherwise);
  }

  private static int defaultRows(List<Dimension> axes) {
    return find(axes, "REF_AREA")
        .orElseGet(
            () ->
                IntStream.range(0, axes.size())
                    .filter(i -> !axes.get(i).id().equals("TIME_PERIOD"))
                    .boxed()
                    .max(java.util.Comparator.comparingInt(i -> axes.get(i).size()))
                    .orElse(0));
  }

  private static int defaultColumns(List<Dimension> axes, int rows) {
    int time = find(axes, "TIME_PERIOD").orElse(0);
    return time != rows ? time : rows == 0 ? 1 : 0;
  }

  private static java.util.Optional<Integer> find(List<Dimension> axes, String id) {
    return IntStream.range(0, axes.size())
        .filter(i -> axes.get(i).id().equals(id))
        .boxed()
        .findFirst();
  }

  /** Whether a dimension's codes are periods: those reported on, or those figures were known by. */
  public static boolean isTime(String dimension) {
    return dimension.equals("TIME_PERIOD") || dimension.equals("VINTAGE");
  }

  private static List<Integer> shown(
      Dimension axis, Map<String, List<String>> parameters, boolean inColumns) {
    List<Integer> asked =
        parameters.getOrDefault(SHOW + axis.id(), List.of()).stream()
            .flatMap(code -> axis.findPosition(code).stream())
            .distinct()
            .sorted()
            .toList();
    return asked.isEmpty() ? unasked(axis, inColumns) : asked;
  }

  private static List<Integer> unasked(Dimension axis, boolean inColumns) {
    List<Integer> all = IntStream.range(0, axis.size()).boxed().toList();
    // Of vintages as many as of periods: a figure is first known in the vintage of its own period.
    boolean few = inColumns || axis.id().equals("VINTAGE");
    int most = few ? MOST_COLUMNS_UNASKED : MOST_ROWS_UNASKED;
    if (all.size() <= most) {
      return all;
    }
    if (isTime(axis.id())) {
      return all.subList(all.size() - most, all.size());
    }
    List<Integer> high = all.stream().filter(at -> axis.pathUp(at).length <= 2).toList();
    return high.size() <= most ? high : high.subList(0, most);
  }

  private static int filtered(Dimension axis, Map<String, List<String>> parameters) {
    String asked = first(parameters, axis.id());
    return (asked == null ? java.util.Optional.<Integer>empty() : axis.findPosition(asked))
        .orElseGet(() -> standing(axis));
  }

  /** The total; the last period; or the first code of a dimension whose codes do not add up. */
  public static int standing(Dimension axis) {
    if (isTime(axis.id())) {
      return axis.size() - 1;
    }
    return axis.findPosition(Dimension.TOTAL).or(() -> axis.findPosition("KG")).orElse(0);
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }

  public DimensionMetadata dimension(int axis) {
    return table.dimensions().get(axis);
  }

  /** True if the dimension stands in rows or columns. */
  public boolean lists(int axis) {
    return axis == rows || axis == columns;
  }

  public String code(int axis, int position) {
    return dimension(axis).codes().get(position).id();
  }

  /** The positions of the cell in this row and column. */
  public int[] cell(int row, int column) {
    int[] positions = chosen.stream().mapToInt(codes -> codes.get(0)).toArray();
    positions[rows] = row;
    positions[columns] = column;
    return positions;
  }

  public View sorted(@Nullable String by, boolean down) {
    return new View(table, rows, columns, chosen, by, down);
  }
}
