package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kg.koch.portal.chart.Series;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.Outcomes;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** The figures of a view in rows and columns, as they are shown. */
public record Grid(List<Heading> columns, List<Row> rows) {

  static final String IMPRECISE = "n";

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
      @Nullable FigureInterval interval) {}

  /**
   * @param depth how many totals include the code
   */
  public record Heading(String code, String label, int depth) {}

  public record Row(Heading heading, List<Cell> cells) {}

  static Grid of(View view, PublishedTable table, Frame frame) {
    List<Heading> columns = headings(view, view.columns(), frame);
    List<Heading> names = headings(view, view.rows(), frame);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int row = view.chosen().get(view.rows()).get(i);
      List<Cell> cells =
          view.chosen().get(view.columns()).stream()
              .map(column -> cell(view, table, frame, view.cell(row, column)))
              .toList();
      rows.add(new Row(names.get(i), cells));
    }
    return new Grid(columns, sorted(rows, columns, view));
  }

  private static List<Heading> headings(View view, int axis, Frame frame) {
    Dimension dimension = view.table().axes().get(axis);
    return view.chosen().get(axis).stream()
        .map(
            at ->
                new Heading(
                    dimension.code(at),
                    Labels.of(view.dimension(axis), at, frame),
                    dimension.pathUp(at).length - 1))
        .toList();
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

  private static List<Row> sorted(List<Row> rows, List<Heading> columns, View view) {
    int column = columns.stream().map(Heading::code).toList().indexOf(view.sort());
    if (column < 0) {
      return rows;
    }
    Comparator<Double> order =
        view.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Comparator<Row> byValue =
        Comparator.comparing((Row row) -> row.cells().get(column).value(), order);
    Comparator<Row> lastIfNone =
        Comparator.comparing((Row row) -> row.cells().get(column).kind() != Kind.SHOWN);
    return rows.stream().sorted(lastIfNone.thenComparing(byValue)).toList();
  }

  boolean has(Kind kind) {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(c -> c.kind() == kind);
  }

  /** True if a figure of a period that is not decided yet is shown. */
  boolean hasOpen() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.open() && cell.kind() == Kind.SHOWN);
  }

  /** True if a figure shown has limits. */
  boolean hasIntervals() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.interval() != null);
  }

  /** True if a figure is hidden to protect people. */
  boolean hasConfidential() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.kind() == Kind.HIDDEN && !cell.flag().equals(IMPRECISE));
  }

  boolean hasFlag(String flag) {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(c -> c.flag().equals(flag));
  }

  /** Each row as a series over the columns. */
  List<Series> rowSeries() {
    return rows.stream().map(row -> series(row.heading(), row.cells())).toList();
  }

  /** Each column as a series over the rows. */
  List<Series> columnSeries() {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      series.add(
          series(columns.get(i), rows.stream().map(row -> row.cells().get(column)).toList()));
    }
    return series;
  }

  private static Series series(Heading heading, List<Cell> cells) {
    return new Series(
        heading.label(),
        cells.stream().map(Cell::value).toList(),
        cells.stream().map(Cell::open).toList(),
        cells.stream().map(cell -> Optional.ofNullable(cell.interval())).toList());
  }
}
