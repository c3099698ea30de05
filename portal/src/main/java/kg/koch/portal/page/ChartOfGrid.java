package kg.koch.portal.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.portal.chart.BarChart;
import kg.koch.portal.chart.LineChart;
import kg.koch.portal.chart.Series;
import kg.koch.portal.release.View;

/**
 * The chart of a grid: lines where time runs along one side, else bars of one column.
 *
 * @param svg the drawing; empty where there is nothing to draw
 * @param names of the lines, in the order of their style classes; empty for bars
 * @param note that only a part is drawn; empty if all is
 */
record ChartOfGrid(String svg, List<String> names, String note) {

  static ChartOfGrid of(View view, Grid grid, Frame frame) {
    if (!grid.has(Grid.Kind.SHOWN)) {
      return new ChartOfGrid("", List.of(), "");
    }
    boolean timeInColumns = isTime(view, view.columns()) && grid.columns().size() > 1;
    boolean timeInRows = isTime(view, view.rows()) && grid.rows().size() > 1;
    if (timeInColumns) {
      List<String> periods = grid.columns().stream().map(Grid.Heading::label).toList();
      List<Grid.Row> parts = withoutTotal(grid.rows());
      return lines(view, frame, periods, new Grid(grid.columns(), parts).rowSeries());
    }
    if (timeInRows) {
      Grid inTime = inPublishingOrder(view, grid);
      List<String> periods = inTime.rows().stream().map(row -> row.heading().label()).toList();
      return lines(view, frame, periods, inTime.columnSeries());
    }
    return bars(view, grid, frame);
  }

  private static boolean isTime(View view, int axis) {
    return view.dimension(axis).id().equals("TIME_PERIOD");
  }

  /** A total beside its parts would press them flat. */
  private static List<Grid.Row> withoutTotal(List<Grid.Row> rows) {
    List<Grid.Row> parts = rows.stream().filter(row -> row.heading().depth() > 0).toList();
    return parts.isEmpty() ? rows : parts;
  }

  private static Grid inPublishingOrder(View view, Grid grid) {
    List<String> order =
        view.dimension(view.rows()).codes().stream().map(code -> code.id()).toList();
    return new Grid(
        grid.columns(),
        grid.rows().stream()
            .sorted(Comparator.comparingInt(row -> order.indexOf(row.heading().code())))
            .toList());
  }

  private static ChartOfGrid lines(View view, Frame frame, List<String> periods, List<Series> all) {
    List<Series> known = all.stream().filter(one -> !Double.isNaN(one.last())).toList();
    List<Series> drawn =
        known.stream()
            .sorted(Comparator.comparingDouble(Series::last).reversed())
            .limit(LineChart.MOST_LINES)
            .toList();
    List<String> names = drawn.stream().map(Series::name).toList();
    String description =
        frame.say(
            "table.chart.lines",
            periods.get(0),
            periods.get(periods.size() - 1),
            String.join(", ", names));
    String svg =
        LineChart.draw(
            "chart", frame.say(view.table().title()), description, periods, drawn, frame.numbers());
    return new ChartOfGrid(svg, names, note(drawn.size(), known.size(), frame));
  }

  private static ChartOfGrid bars(View view, Grid grid, Frame frame) {
    int column =
        Math.max(0, grid.columns().stream().map(Grid.Heading::code).toList().indexOf(view.sort()));
    List<Grid.Row> rows = withoutTotal(grid.rows());
    List<BarChart.Bar> bars =
        rows.stream()
            .sorted(
                Comparator.comparingDouble(
                    row ->
                        Double.isNaN(row.cells().get(column).value())
                            ? Double.MAX_VALUE
                            : -row.cells().get(column).value()))
            .limit(BarChart.MOST_BARS)
            .map(row -> bar(row, column))
            .toList();
    String description =
        frame.say(
            "table.chart.bars",
            grid.columns().get(column).label(),
            bars.stream().map(BarChart.Bar::name).collect(Collectors.joining(", ")));
    String svg = BarChart.draw("chart", frame.say(view.table().title()), description, bars);
    return new ChartOfGrid(svg, List.of(), note(bars.size(), rows.size(), frame));
  }

  private static BarChart.Bar bar(Grid.Row row, int column) {
    Grid.Cell cell = row.cells().get(column);
    return new BarChart.Bar(
        row.heading().label(), cell.value(), cell.written(), cell.open(), cell.interval());
  }

  private static String note(int drawn, int all, Frame frame) {
    return drawn == all ? "" : frame.say("table.chart.part", drawn, all);
  }
}
