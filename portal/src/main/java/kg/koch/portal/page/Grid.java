package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.portal.chart.Series;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Outcomes;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** The figures of a view in rows and columns, as they are shown: one page of them. */
public record Grid(List<Line> columns, List<Row> rows, Extent extent) {

  static final String IMPRECISE = "n";

  private static final Cell NONE = new Cell(Kind.ABSENT, Double.NaN, "–", "", "", false, null);
  private static final int ROWS_OF_PAGE = 100;
  private static final int COLUMNS_OF_PART = 24;
  private static final int ROWS_DRAWN = 60;
  private static final int COLUMNS_DRAWN = 100;

  /** What a cell holds. */
  public enum Kind {
    SHOWN,
    HIDDEN,
    ABSENT
  }

  /**
   * @param value NaN unless shown
   * @param flag p provisional, e estimated, u of low reliability, or empty; of a hidden cell n, if
   *     it is too imprecise
   * @param explain address parameters of the cell
   * @param open true if its period is not decided yet
   * @param interval limits of the value; null where none are published
   */
  public record Cell(
      Kind kind,
      double value,
      String written,
      String flag,
      String explain,
      boolean open,
      @Nullable FigureInterval interval) {

    Cell withoutInterval() {
      return new Cell(kind, value, written, flag, explain, open, null);
    }
  }

  /**
   * A code at the head of a row or column.
   *
   * @param axis number of the dimension the code is of
   * @param depth how many totals include the code
   * @param total true if the code includes others that are shown beside it
   */
  public record Heading(int axis, String code, String label, int depth, boolean total) {}

  /**
   * The codes of one row or column, one a dimension, the outermost first.
   *
   * @param key the codes joined by a dot
   * @param label the words that tell it from the others
   */
  public record Line(String key, String label, List<Heading> headings) {

    static Line of(List<Heading> headings, String otherwise) {
      String key = headings.stream().map(Heading::code).collect(Collectors.joining("."));
      String label = headings.stream().map(Heading::label).collect(Collectors.joining(", "));
      return new Line(key, headings.isEmpty() ? otherwise : label, headings);
    }

    /** True if one of its codes includes others that are shown beside it. */
    boolean total() {
      return headings.stream().anyMatch(Heading::total);
    }

    /** The innermost depth, by which a line is indented. */
    public int depth() {
      return headings.isEmpty() ? 0 : headings.get(headings.size() - 1).depth();
    }
  }

  public record Row(Line line, List<Cell> cells) {}

  /**
   * What part of the view the page has.
   *
   * @param rows of the whole view, without those left out
   * @param leftOut rows for which the table publishes nothing in any column
   * @param unsorted true if there were too many rows to sort them
   */
  public record Extent(
      long rows,
      int page,
      int pages,
      long columns,
      int part,
      int parts,
      long leftOut,
      boolean unsorted) {}

  static Grid of(View view, PublishedTable table, Frame frame) {
    return new GridMaker(view, table, frame, ROWS_OF_PAGE, COLUMNS_OF_PART).make();
  }

  /** What is drawn of a view: more columns than a page has, from the first row on. */
  static Grid toDraw(View view, PublishedTable table, Frame frame) {
    return new GridMaker(view.at(1, 1), table, frame, ROWS_DRAWN, COLUMNS_DRAWN).make();
  }

  static Cell cell(View view, PublishedTable table, Frame frame, int[] positions) {
    OptionalInt row = table.findRow(positions);
    String explain = Address.ofCell(view, positions);
    boolean open = Outcomes.isOpen(table, positions);
    if (row.isEmpty()) {
      return unlisted(view, table, frame, positions, open);
    }
    int at = row.getAsInt();
    if (table.isHidden(at) && table.confidentialityStatus(at).equals("N")) {
      return new Cell(
          Kind.HIDDEN, Double.NaN, frame.say("table.imprecise"), IMPRECISE, explain, open, null);
    }
    if (table.isHidden(at)) {
      return hidden(frame, explain, open);
    }
    double value = table.value(at).orElseThrow();
    String written = frame.numbers().write(value, Labels.decimals(view.table()));
    String status = table.observationStatus(at);
    String flag = List.of("P", "E", "U").contains(status) ? status.toLowerCase(Locale.ROOT) : "";
    FigureInterval interval = table.interval(at).orElse(null);
    return new Cell(Kind.SHOWN, value, written, flag, explain, open, interval);
  }

  /** A cell tables do not list is hidden with the one it lies in, a zero, or not published. */
  private static Cell unlisted(
      View view, PublishedTable table, Frame frame, int[] positions, boolean open) {
    String explain = Address.ofCell(view, positions);
    return switch (view.table().presence(table, positions)) {
      case LISTED, NOT_PUBLISHED ->
          new Cell(Kind.ABSENT, Double.NaN, "–", "", explain, false, null);
      case WITHIN_HIDDEN -> hidden(frame, explain, open);
      case ZERO ->
          new Cell(
              Kind.SHOWN,
              0,
              frame.numbers().write(0, Labels.decimals(view.table())),
              "",
              explain,
              open,
              null);
    };
  }

  private static Cell hidden(Frame frame, String explain, boolean open) {
    return new Cell(Kind.HIDDEN, Double.NaN, frame.say("table.hidden"), "", explain, open, null);
  }

  boolean any(Predicate<Cell> is) {
    return cells().anyMatch(is);
  }

  Stream<Cell> cells() {
    return rows.stream().flatMap(row -> row.cells().stream());
  }

  boolean has(Kind kind) {
    return any(cell -> cell.kind() == kind);
  }

  /** True if a figure of a period that is not decided yet is shown. */
  boolean hasOpen() {
    return any(cell -> cell.open() && cell.kind() == Kind.SHOWN);
  }

  /** True if a figure shown has limits. */
  boolean hasIntervals() {
    return any(cell -> cell.interval() != null);
  }

  /** True if a figure is hidden to protect people. */
  boolean hasConfidential() {
    return any(cell -> cell.kind() == Kind.HIDDEN && !cell.flag().equals(IMPRECISE));
  }

  boolean hasFlag(String flag) {
    return any(cell -> cell.flag().equals(flag));
  }

  /** Each row as a series over the columns. */
  List<Series> rowSeries() {
    return rows.stream().map(row -> series(row.line(), row.cells())).toList();
  }

  /** The same with rows and columns exchanged. */
  Grid turned() {
    List<Row> turned = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      turned.add(
          new Row(columns.get(i), rows.stream().map(row -> row.cells().get(column)).toList()));
    }
    return new Grid(rows.stream().map(Row::line).toList(), turned, extent);
  }

  /**
   * The same cells with the codes of one dimension as columns and every combination of the others
   * as rows.
   */
  Grid by(int axis) {
    Map<String, Line> heads = new LinkedHashMap<>();
    Map<String, Line> names = new LinkedHashMap<>();
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (Row row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        List<Heading> all = new ArrayList<>(row.line().headings());
        all.addAll(columns.get(i).headings());
        Line head = Line.of(all.stream().filter(one -> one.axis() == axis).toList(), "");
        Line name = Line.of(all.stream().filter(one -> one.axis() != axis).toList(), "");
        heads.putIfAbsent(head.key(), head);
        names.putIfAbsent(name.key(), name);
        cells
            .computeIfAbsent(name.key(), any -> new LinkedHashMap<>())
            .put(head.key(), row.cells().get(i));
      }
    }
    List<Row> turned = new ArrayList<>();
    names.forEach(
        (key, name) ->
            turned.add(
                new Row(
                    name,
                    heads.keySet().stream()
                        .map(head -> cells.getOrDefault(key, Map.of()).getOrDefault(head, NONE))
                        .toList())));
    return new Grid(List.copyOf(heads.values()), turned, extent);
  }

  /** The same with these rows and columns only. */
  Grid only(Predicate<Line> rowsKept, Predicate<Line> columnsKept) {
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(i -> columnsKept.test(columns.get(i)))
            .boxed()
            .toList();
    List<Row> left =
        rows.stream()
            .filter(row -> rowsKept.test(row.line()))
            .map(row -> new Row(row.line(), kept.stream().map(row.cells()::get).toList()))
            .toList();
    return new Grid(kept.stream().map(columns::get).toList(), left, extent);
  }

  private static Series series(Line line, List<Cell> cells) {
    return new Series(
        line.label(),
        cells.stream().map(Cell::value).toList(),
        cells.stream().map(Cell::open).toList(),
        cells.stream().map(cell -> Optional.ofNullable(cell.interval())).toList());
  }
}
