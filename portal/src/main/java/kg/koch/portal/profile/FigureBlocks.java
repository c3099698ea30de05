package kg.koch.portal.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kg.koch.portal.chart.BarChart;
import kg.koch.portal.chart.LineChart;
import kg.koch.portal.chart.Series;
import kg.koch.portal.profile.ProfileTemplate.Chart;
import kg.koch.portal.profile.ProfileTemplate.Table;
import kg.koch.portal.profile.Report.Cell;
import kg.koch.portal.profile.Report.Piece;
import kg.koch.portal.profile.Report.Row;
import kg.koch.portal.words.Numbers;
import org.jspecify.annotations.Nullable;

/** The tables and drawings of a report, numbered as they come. */
final class FigureBlocks {

  private final Words words;
  private int tables;
  private int pictures;

  FigureBlocks(Words words) {
    this.words = words;
  }

  String tableCaption(String title) {
    tables++;
    return words.say("profile.table", tables, title);
  }

  /** The table; a note where nothing of it is published. */
  Report.Block table(Table template, TableCells cells) {
    List<String> columns = codes(cells, template.cell(), template.columns());
    List<String> rows = codes(cells, template.cell(), template.rows());
    Map<String, List<String>> cell = without(template.cell(), template.rows(), template.columns());
    List<Row> made = rows(cells, cell, template.rows(), rows, template.columns(), columns);
    return made.isEmpty()
        ? nothing(cells)
        : new Report.Figures(
            tableCaption(words.say(template.title())),
            head(cells, template.rows(), template.columns(), columns),
            made,
            source(cells));
  }

  /** The drawing with its figures; a note where nothing of it is published. */
  Report.Block chart(Chart template, TableCells cells) {
    return template.lines() ? lines(template, cells) : bars(template, cells);
  }

  private Report.Block lines(Chart template, TableCells cells) {
    String series = template.series();
    List<String> periods = cells.codes(template.along());
    List<String> codes = series == null ? List.of("") : codes(cells, template.cell(), series);
    Map<String, List<String>> cell = without(template.cell(), template.along(), series);
    List<Row> rows = rows(cells, cell, series, codes, template.along(), periods);
    if (rows.isEmpty() || periods.size() < 2) {
      return nothing(cells);
    }
    List<Series> drawn = new ArrayList<>();
    for (String code : codes.subList(0, Math.min(codes.size(), LineChart.MOST_LINES))) {
      drawn.add(
          series(
              cells, at(cell, series, code), template.along(), periods, name(cells, series, code)));
    }
    List<String> names = drawn.stream().map(Series::name).toList();
    List<String> written = periods.stream().map(words::period).toList();
    String title = words.say(template.title());
    String description =
        words.say(
            "profile.chart.lines",
            title,
            written.get(0),
            written.get(written.size() - 1),
            String.join(", ", names));
    pictures++;
    String svg =
        LineChart.draw(
            "picture-" + pictures,
            title,
            description,
            periods.stream().map(this::onAxis).toList(),
            drawn,
            new Numbers(words.language()));
    String caption = words.say("profile.picture", pictures, title);
    return new Report.Picture(
        caption,
        series == null ? svg : ChartLegend.under(svg, names),
        description,
        new Report.Figures(
            words.say("profile.picture.figures", caption),
            head(cells, series, template.along(), periods),
            rows,
            source(cells)));
  }

  /** The first day of a year by its year alone: the axis has no room for the day. */
  private String onAxis(String period) {
    return period.endsWith("-01-01") ? period.substring(0, 4) : words.period(period);
  }

  private Report.Block bars(Chart template, TableCells cells) {
    String along = template.along();
    Map<String, List<String>> cell = without(template.cell(), along, null);
    List<Measured> order = ordered(template, cells, cell);
    if (order.stream().noneMatch(one -> one.sum().isShown())) {
      return nothing(cells);
    }
    List<String> names =
        ShortNames.of(order.stream().map(one -> name(cells, along, one.code())).toList());
    List<BarChart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      bars.add(bar(cells, names.get(i), order.get(i).sum()));
    }
    String title = words.say(template.title());
    String period = words.period(cells.period(order.get(0).sum(), cell));
    String description =
        words.say(
            "profile.chart.bars",
            title,
            period,
            bars.stream()
                .map(bar -> bar.name() + " " + bar.written())
                .collect(Collectors.joining("; ")));
    pictures++;
    String caption = words.say("profile.picture", pictures, title + ", " + period);
    List<Row> rows =
        order.stream()
            .map(
                one ->
                    new Row(
                        Piece.words(name(cells, along, one.code())),
                        0,
                        List.of(cell(cells, one.sum()))))
            .toList();
    return new Report.Picture(
        caption,
        BarChart.draw("picture-" + pictures, title, description, bars),
        description,
        new Report.Figures(
            words.say("profile.picture.figures", caption),
            List.of(dimension(cells, along), period),
            rows,
            source(cells)));
  }

  /** A code of the bars with its figure. */
  private record Measured(String code, CellSum sum) {

    /** Greatest first, what is not shown last. */
    double place() {
      return sum.isShown() ? -sum.value() : Double.MAX_VALUE;
    }
  }

  private static List<Measured> ordered(
      Chart template, TableCells cells, Map<String, List<String>> cell) {
    String along = template.along();
    List<String> named = template.cell().get(along);
    return (named == null ? cells.parts(along) : named)
        .stream()
            .map(code -> new Measured(code, cells.sum(TableCells.with(cell, along, code))))
            .filter(one -> one.sum().state() != CellSum.State.ABSENT)
            .sorted(Comparator.comparingDouble(Measured::place))
            .limit(BarChart.MOST_BARS)
            .toList();
  }

  private BarChart.Bar bar(TableCells cells, String name, CellSum sum) {
    return new BarChart.Bar(
        name, sum.value(), words.figure(sum, cells.metadata()), sum.open(), sum.interval());
  }

  private Series series(
      TableCells cells,
      Map<String, List<String>> cell,
      String along,
      List<String> periods,
      String name) {
    List<CellSum> sums =
        periods.stream().map(period -> cells.sum(TableCells.with(cell, along, period))).toList();
    return new Series(
        name,
        sums.stream().map(CellSum::value).toList(),
        sums.stream().map(CellSum::open).toList(),
        sums.stream().map(sum -> Optional.ofNullable(sum.interval())).toList());
  }

  private List<Row> rows(
      TableCells cells,
      Map<String, List<String>> cell,
      @Nullable String rowDimension,
      List<String> rows,
      String columnDimension,
      List<String> columns) {
    List<Row> made = new ArrayList<>();
    for (String row : rows) {
      Map<String, List<String>> of = at(cell, rowDimension, row);
      List<CellSum> sums =
          columns.stream()
              .map(column -> cells.sum(TableCells.with(of, columnDimension, column)))
              .toList();
      if (sums.stream().anyMatch(sum -> sum.state() != CellSum.State.ABSENT)) {
        made.add(
            new Row(
                Piece.words(name(cells, rowDimension, row)),
                0,
                sums.stream().map(sum -> cell(cells, sum)).toList()));
      }
    }
    return made;
  }

  private Cell cell(TableCells cells, CellSum sum) {
    String written = words.figure(sum, cells.metadata());
    String path = sum.positions().isEmpty() ? null : cells.path(sum);
    return new Cell(new Piece(written, path, Words.sign(sum)), true);
  }

  private static Map<String, List<String>> at(
      Map<String, List<String>> cell, @Nullable String dimension, String code) {
    return dimension == null ? cell : TableCells.with(cell, dimension, code);
  }

  private static Map<String, List<String>> without(
      Map<String, List<String>> cell, @Nullable String... dimensions) {
    Map<String, List<String>> rest = new LinkedHashMap<>(cell);
    for (String dimension : dimensions) {
      rest.remove(dimension);
    }
    return rest;
  }

  private List<String> codes(TableCells cells, Map<String, List<String>> cell, String dimension) {
    List<String> named = cell.get(dimension);
    return named == null ? cells.totalAndParts(dimension) : cells.expanded(named);
  }

  private List<String> head(
      TableCells cells, @Nullable String rows, String columns, List<String> codes) {
    List<String> head = new ArrayList<>();
    head.add(rows == null ? words.say("profile.measure") : dimension(cells, rows));
    codes.forEach(code -> head.add(words.code(cells.metadata(), columns, code)));
    return head;
  }

  private String name(TableCells cells, @Nullable String dimension, String code) {
    return dimension == null
        ? words.say(cells.metadata().unit().label())
        : words.code(cells.metadata(), dimension, code);
  }

  private String dimension(TableCells cells, String dimension) {
    return words.say(cells.metadata().dimension(dimension).label());
  }

  private String source(TableCells cells) {
    return words.say(
        "profile.source",
        cells.metadata().id(),
        words.say(cells.metadata().title()),
        words.say(cells.metadata().unit().label()));
  }

  private Report.Note nothing(TableCells cells) {
    String table = cells.metadata().id();
    return new Report.Note(
        words.say("profile.note.ABSENT", table, words.say(cells.metadata().title())),
        "tables/" + table);
  }
}
