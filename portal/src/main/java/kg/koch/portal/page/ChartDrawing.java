package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.portal.chart.BarChart;
import kg.koch.portal.chart.ChartKind;
import kg.koch.portal.chart.Chord;
import kg.koch.portal.chart.Flow;
import kg.koch.portal.chart.GroupedBars;
import kg.koch.portal.chart.HeatMap;
import kg.koch.portal.chart.Pyramid;
import kg.koch.portal.chart.Sankey;
import kg.koch.portal.chart.Series;
import kg.koch.portal.chart.Size;
import kg.koch.portal.release.View;

/** Draws the figures of a view as a chart of one kind, and says what stands out in it. */
final class ChartDrawing {

  /**
   * @param draw the drawing in a size
   * @param sentence what stands out
   * @param notes what is not drawn
   */
  record Drawn(Function<Size, String> draw, String sentence, List<String> notes) {}

  private final View view;
  private final ChartKinds kinds;
  private final Frame frame;
  private final ChartWords words;
  private final DoubleFunction<String> write;

  ChartDrawing(View view, ChartKinds kinds, Frame frame) {
    this.view = view;
    this.kinds = kinds;
    this.frame = frame;
    boolean shares = Shares.words(view, frame).isPresent();
    int decimals = shares ? 1 : Labels.decimals(view.table());
    this.write = value -> frame.numbers().write(value, decimals);
    this.words = new ChartWords(frame, write);
  }

  Drawn of(ChartKind kind) {
    return switch (kind) {
      case LINE, MULTIPLES, SLOPE -> new ChartOverTime(view, kinds, frame, words, write).of(kind);
      case BAR -> bars();
      case GROUPED -> grouped(kinds.parts(), false);
      case STACKED -> grouped(kinds.stacked().orElseThrow(), true);
      case PYRAMID -> pyramid();
      case HEAT -> heat();
      case CHORD, SANKEY -> flows(kind);
    };
  }

  /** Bars of the column the rows are sorted by, else of the last period, else of the first. */
  private Drawn bars() {
    Grid parts = kinds.grid().only(line -> !line.total(), line -> true);
    Grid grid = parts.rows().isEmpty() ? kinds.grid() : parts;
    List<String> keys = grid.columns().stream().map(Grid.Line::key).toList();
    int asked = keys.indexOf(view.settings().sort());
    int column = asked >= 0 ? asked : kinds.time().isPresent() ? lastDecided(grid) : 0;
    List<Grid.Row> rows =
        grid.rows().stream()
            .filter(row -> row.cells().get(column).kind() != Grid.Kind.ABSENT)
            .sorted(
                Comparator.comparingDouble(
                    row ->
                        Double.isNaN(row.cells().get(column).value())
                            ? Double.MAX_VALUE
                            : -row.cells().get(column).value()))
            .toList();
    List<BarChart.Bar> bars =
        rows.stream().limit(BarChart.MOST_BARS).map(row -> bar(row, column)).toList();
    String sentence = words.bars(grid.columns().get(column).label(), bars);
    return new Drawn(
        size -> BarChart.draw(words.sheet(view, size, sentence), bars),
        sentence,
        words.notes(bars.size(), rows.size()));
  }

  private static int lastDecided(Grid grid) {
    return IntStream.range(0, grid.columns().size())
        .filter(
            i ->
                grid.rows().stream()
                    .map(row -> row.cells().get(i))
                    .anyMatch(cell -> !cell.open() && cell.kind() == Grid.Kind.SHOWN))
        .max()
        .orElse(0);
  }

  private static BarChart.Bar bar(Grid.Row row, int column) {
    Grid.Cell cell = row.cells().get(column);
    return new BarChart.Bar(
        row.line().label(), cell.value(), cell.written(), cell.open(), cell.interval());
  }

  private Drawn grouped(Grid grid, boolean stacked) {
    List<String> groups = grid.rows().stream().map(row -> row.line().label()).toList();
    List<Series> series = grid.turned().rowSeries();
    String sentence = words.largest(grid);
    return new Drawn(
        size -> GroupedBars.draw(words.sheet(view, size, sentence), groups, series, stacked, write),
        sentence,
        words.hidden(grid));
  }

  private Drawn pyramid() {
    int sex = view.findAxis("SEX").orElseThrow();
    Grid bySex = kinds.parts().by(sex);
    Grid ages =
        new Grid(
            bySex.columns(),
            bySex.rows().stream()
                .sorted(
                    Comparator.comparingInt(
                        row -> view.axes().get(age()).position(row.line().key())))
                .toList(),
            bySex.extent());
    List<String> names = ages.rows().stream().map(row -> row.line().label()).toList();
    List<Series> sides = ages.turned().rowSeries();
    // Men to the left and women to the right, as demographers draw it.
    int men = ages.columns().get(0).key().equals("M") ? 0 : 1;
    String sentence = words.pyramid(names, sides);
    return new Drawn(
        size ->
            Pyramid.draw(
                words.sheet(view, size, sentence),
                names,
                sides.get(men),
                sides.get(1 - men),
                write),
        sentence,
        words.hidden(ages));
  }

  private int age() {
    return view.findAxis("AGE").orElseThrow();
  }

  private Drawn heat() {
    Grid parts = kinds.parts();
    List<HeatMap.Row> rows =
        parts.rows().stream()
            .limit(HeatMap.MOST_ROWS)
            .map(
                row ->
                    new HeatMap.Row(
                        row.line().label(),
                        row.cells().stream().map(Grid.Cell::value).toList(),
                        row.cells().stream().map(Grid.Cell::written).toList()))
            .toList();
    List<String> columns = parts.columns().stream().map(Grid.Line::label).toList();
    String sentence = words.largest(parts);
    return new Drawn(
        size -> HeatMap.draw(words.sheet(view, size, sentence), columns, rows),
        sentence,
        rows.size() == parts.rows().size()
            ? words.hidden(parts)
            : List.of(frame.say("explorer.chart.first", rows.size(), parts.rows().size())));
  }

  private Drawn flows(ChartKind kind) {
    ChartKinds.Ends ends = kinds.ends().orElseThrow();
    Grid grid = kinds.parts().by(ends.to());
    List<String> from = grid.rows().stream().map(row -> row.line().label()).toList();
    List<String> to = grid.columns().stream().map(Grid.Line::label).toList();
    boolean circle = kind == ChartKind.CHORD;
    List<String> places = Stream.concat(from.stream(), to.stream()).distinct().toList();
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        Grid.Cell cell = grid.rows().get(i).cells().get(j);
        if (cell.value() > 0) {
          int left = circle ? places.indexOf(from.get(i)) : i;
          int right = circle ? places.indexOf(to.get(j)) : j;
          flows.add(new Flow(left, right, cell.value(), cell.written()));
        }
      }
    }
    String sentence = words.flows(circle ? places : from, circle ? places : to, flows);
    return new Drawn(
        size ->
            circle
                ? Chord.draw(words.sheet(view, size, sentence), places, flows)
                : Sankey.draw(words.sheet(view, size, sentence), from, to, flows),
        sentence,
        words.hidden(grid));
  }
}
