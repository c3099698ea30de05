package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kg.koch.portal.release.Share;
import kg.koch.portal.release.Side;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.CellPresence;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.Dimension;

/**
 * Makes one page of a view: leaves out rows that are nowhere published, sorts, and takes the page's
 * rows and columns.
 */
final class GridMaker {

  /**
   * The most cells that are looked at beyond those of the page, to sort and to leave rows out: some
   * tenths of a second of work.
   */
  private static final long MOST_LOOKED_AT = 100_000;

  private final int mostRows;
  private final int mostColumns;
  private final View view;
  private final PublishedTable table;
  private final Frame frame;
  private final Shares shares;
  private final Side rows;
  private final Side columns;
  private final int[] standing;
  private final List<Set<Integer>> including;

  /**
   * @param mostRows of a page
   * @param mostColumns of a part
   */
  GridMaker(View view, PublishedTable table, Frame frame, int mostRows, int mostColumns) {
    this.mostRows = mostRows;
    this.mostColumns = mostColumns;
    this.view = view;
    this.table = table;
    this.frame = frame;
    this.shares = new Shares(view, table, frame);
    this.rows = view.rowSide();
    this.columns = view.columnSide();
    this.standing = view.standing();
    this.including = IntStream.range(0, view.axes().size()).mapToObj(view::including).toList();
  }

  Grid make() {
    long all = rows.size();
    boolean many = all * columns.size() > MOST_LOOKED_AT;
    List<Long> kept = many ? List.of() : published(all);
    boolean sorts = view.settings().sort() != null;
    if (!many && sorts) {
      kept = sorted(kept);
    }
    long left = many ? all : kept.size();
    int pages = pages(left, mostRows);
    int page = Math.min(view.settings().page(), pages);
    int parts = pages(columns.size(), mostColumns);
    int part = Math.min(view.settings().part(), parts);
    long first = (page - 1L) * mostRows;
    List<Long> numbers = new ArrayList<>();
    for (long i = first; i < Math.min(left, first + mostRows); i++) {
      numbers.add(many ? i : kept.get((int) i));
    }
    Grid.Extent extent =
        new Grid.Extent(left, page, pages, columns.size(), part, parts, all - left, many && sorts);
    return fill(numbers, (part - 1L) * mostColumns, extent);
  }

  private static int pages(long lines, int most) {
    return (int) Math.max(1, (lines + most - 1) / most);
  }

  private Grid fill(List<Long> numbers, long firstColumn, Grid.Extent extent) {
    long lastColumn = Math.min(columns.size(), firstColumn + mostColumns);
    List<Long> columnNumbers = LongStream.range(firstColumn, lastColumn).boxed().toList();
    List<Grid.Row> filled = new ArrayList<>();
    for (long row : numbers) {
      List<Grid.Cell> cells = columnNumbers.stream().map(column -> cell(row, column)).toList();
      filled.add(new Grid.Row(line(rows, row), cells));
    }
    List<Grid.Line> heads = columnNumbers.stream().map(one -> line(columns, one)).toList();
    return new Grid(heads, filled, extent);
  }

  private Grid.Cell cell(long row, long column) {
    int[] positions = positions(row, column);
    Grid.Cell cell = Grid.cell(view, table, frame, positions);
    if (view.settings().share() != Share.NONE) {
      return shares.of(cell, positions);
    }
    return view.settings().intervals() ? cell : cell.withoutInterval();
  }

  private int[] positions(long row, long column) {
    int[] positions = standing.clone();
    rows.put(row, positions);
    columns.put(column, positions);
    return positions;
  }

  private Grid.Line line(Side side, long number) {
    int[] positions = standing.clone();
    side.put(number, positions);
    List<Grid.Heading> headings = new ArrayList<>();
    for (int axis : side.axes()) {
      Dimension dimension = view.axes().get(axis);
      int at = positions[axis];
      headings.add(
          new Grid.Heading(
              axis,
              dimension.code(at),
              Labels.of(view.dimension(axis), at, frame),
              dimension.pathUp(at).length - 1,
              including.get(axis).contains(at)));
    }
    return Grid.Line.of(headings, frame.say("explorer.figures"));
  }

  /** Rows with anything published; all of them where one dimension makes them. */
  private List<Long> published(long all) {
    return LongStream.range(0, all)
        .filter(row -> rows.axes().size() < 2 || anyPublished(row))
        .boxed()
        .toList();
  }

  private boolean anyPublished(long row) {
    return LongStream.range(0, columns.size())
        .anyMatch(
            column ->
                view.table().presence(table, positions(row, column)) != CellPresence.NOT_PUBLISHED);
  }

  /** By the figures of a column, rows without a figure last; as they are if there is no such. */
  private List<Long> sorted(List<Long> kept) {
    long column =
        LongStream.range(0, columns.size())
            .filter(one -> key(one).equals(view.settings().sort()))
            .findFirst()
            .orElse(-1);
    if (column < 0) {
      return kept;
    }
    record Sortable(long row, boolean isShown, double value) {}
    Comparator<Double> order =
        view.settings().descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return kept.stream()
        .map(
            row -> {
              Grid.Cell cell = cell(row, column);
              return new Sortable(row, cell.kind() == Grid.Kind.SHOWN, cell.value());
            })
        .sorted(
            Comparator.comparing((Sortable one) -> !one.isShown())
                .thenComparing(Sortable::value, order))
        .map(Sortable::row)
        .toList();
  }

  private String key(long column) {
    int[] positions = standing.clone();
    columns.put(column, positions);
    return view.columnKey(positions);
  }
}
