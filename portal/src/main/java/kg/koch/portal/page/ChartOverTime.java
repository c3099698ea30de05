package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import kg.koch.portal.chart.ChartKind;
import kg.koch.portal.chart.LineChart;
import kg.koch.portal.chart.Series;
import kg.koch.portal.chart.SlopeChart;
import kg.koch.portal.chart.SmallMultiples;
import kg.koch.portal.release.View;

/** Draws figures over time: as lines, as small charts, or from one period to another. */
record ChartOverTime(
    View view, ChartKinds kinds, Frame frame, ChartWords words, DoubleFunction<String> write) {

  ChartDrawing.Drawn of(ChartKind kind) {
    Grid inTime = inOrder(kinds.parts().by(kinds.time().orElseThrow()));
    List<String> periods = inTime.columns().stream().map(Grid.Line::label).toList();
    List<Series> known =
        inTime.rowSeries().stream()
            .filter(one -> !Double.isNaN(one.last()))
            .sorted(Comparator.comparingDouble(Series::last).reversed())
            .toList();
    int most =
        switch (kind) {
          case SLOPE -> SlopeChart.MOST_LINES;
          case MULTIPLES -> SmallMultiples.MOST_PANELS;
          default -> LineChart.MOST_LINES;
        };
    if (kind == ChartKind.SLOPE) {
      return slope(periods, known, most);
    }
    List<Series> drawn = known.stream().limit(most).toList();
    String sentence = words.overTime(periods, drawn);
    return new ChartDrawing.Drawn(
        size ->
            kind == ChartKind.LINE
                ? LineChart.draw(words.sheet(view, size, sentence), periods, drawn, frame.numbers())
                : SmallMultiples.draw(
                    words.sheet(view, size, sentence), periods, drawn, frame.numbers()),
        sentence,
        words.notes(drawn.size(), known.size()));
  }

  /** From the first period to the last of which anything is decided. */
  private ChartDrawing.Drawn slope(List<String> periods, List<Series> known, int most) {
    int last =
        IntStream.range(1, periods.size())
            .filter(i -> known.stream().anyMatch(one -> !one.open().get(i) && isKnown(one, i)))
            .max()
            .orElse(periods.size() - 1);
    List<Series> ends =
        known.stream()
            .filter(one -> isKnown(one, 0) && isKnown(one, last))
            .map(
                one ->
                    new Series(
                        one.name(),
                        List.of(one.values().get(0), one.values().get(last)),
                        List.of(one.open().get(0), one.open().get(last)),
                        List.of(one.intervals().get(0), one.intervals().get(last))))
            .toList();
    List<Series> drawn = ends.stream().limit(most).toList();
    String sentence = words.overTime(List.of(periods.get(0), periods.get(last)), drawn);
    return new ChartDrawing.Drawn(
        size ->
            SlopeChart.draw(
                words.sheet(view, size, sentence), periods.get(0), periods.get(last), drawn, write),
        sentence,
        words.notes(drawn.size(), known.size()));
  }

  private static boolean isKnown(Series series, int period) {
    return !Double.isNaN(series.values().get(period));
  }

  /** Periods in the order of publishing, also where the rows are sorted otherwise. */
  private Grid inOrder(Grid inTime) {
    List<Grid.Line> columns = new ArrayList<>(inTime.columns());
    List<Integer> order =
        IntStream.range(0, columns.size())
            .boxed()
            .sorted(Comparator.comparing(i -> columns.get(i).key()))
            .toList();
    return new Grid(
        order.stream().map(columns::get).toList(),
        inTime.rows().stream()
            .map(row -> new Grid.Row(row.line(), order.stream().map(row.cells()::get).toList()))
            .toList(),
        inTime.extent());
  }
}
