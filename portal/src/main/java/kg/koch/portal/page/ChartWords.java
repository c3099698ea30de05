package kg.koch.portal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import kg.koch.portal.chart.BarChart;
import kg.koch.portal.chart.Flow;
import kg.koch.portal.chart.Series;
import kg.koch.portal.chart.Sheet;
import kg.koch.portal.chart.Size;
import kg.koch.portal.release.View;

/** The sentence behind a chart: what the figures drawn say, made of these figures alone. */
final class ChartWords {

  private static final double PERCENT = 100;

  private final Frame frame;
  private final DoubleFunction<String> write;

  ChartWords(Frame frame, DoubleFunction<String> write) {
    this.frame = frame;
    this.write = write;
  }

  /** What a chart of the view is drawn on. */
  Sheet sheet(View view, Size size, String sentence) {
    return new Sheet(
        size == Size.NARROW ? "chart-narrow" : "chart",
        frame.say(view.table().title()),
        sentence + " " + frame.say("explorer.chart.table"),
        size);
  }

  /** That figures are hidden; nothing if none is. */
  List<String> hidden(Grid grid) {
    long hidden = grid.cells().filter(cell -> cell.kind() == Grid.Kind.HIDDEN).count();
    return hidden == 0
        ? List.of()
        : List.of(frame.say("explorer.chart.hidden", frame.count(hidden)));
  }

  /** That only the greatest are drawn; nothing if all are. */
  List<String> notes(int drawn, int all) {
    return drawn == all ? List.of() : List.of(frame.say("table.chart.part", drawn, all));
  }

  /** From where to where the greatest series went between its first and last decided figures. */
  String overTime(List<String> periods, List<Series> series) {
    if (series.isEmpty()) {
      return "";
    }
    Series one = series.get(0);
    int[] known =
        IntStream.range(0, periods.size())
            .filter(i -> !Double.isNaN(one.values().get(i)) && !one.open().get(i))
            .toArray();
    if (known.length == 0) {
      return "";
    }
    if (known.length == 1) {
      String at = one.name().isEmpty() ? "" : one.name() + ", ";
      double only = one.values().get(known[0]);
      return frame.say("explorer.say.one", at + periods.get(known[0]), write.apply(only));
    }
    int first = known[0];
    int last = known[known.length - 1];
    double from = one.values().get(first);
    double to = one.values().get(last);
    String name = one.name().isEmpty() ? "" : one.name() + ": ";
    String told =
        frame.say(
            "explorer.say.time",
            name,
            write.apply(from),
            periods.get(first),
            write.apply(to),
            periods.get(last));
    return from > 0
        ? told + " " + frame.say("explorer.say.change", signed(PERCENT * (to - from) / from))
        : told;
  }

  private String signed(double percent) {
    String written = frame.numbers().write(percent, 1);
    return percent > 0 ? "+" + written : written;
  }

  String bars(String column, List<BarChart.Bar> bars) {
    List<BarChart.Bar> known = bars.stream().filter(bar -> !Double.isNaN(bar.value())).toList();
    if (known.isEmpty()) {
      return "";
    }
    BarChart.Bar first = known.get(0);
    BarChart.Bar last = known.get(known.size() - 1);
    return known.size() == 1
        ? frame.say("explorer.say.one", first.name(), first.written())
        : frame.say(
            "explorer.say.bars",
            column,
            first.name(),
            first.written(),
            last.name(),
            last.written());
  }

  /** The greatest figure and the least. */
  String largest(Grid grid) {
    record Place(String name, Grid.Cell cell) {}
    List<Place> known =
        grid.rows().stream()
            .flatMap(
                row ->
                    IntStream.range(0, row.cells().size())
                        .filter(i -> row.cells().get(i).kind() == Grid.Kind.SHOWN)
                        .mapToObj(
                            i ->
                                new Place(
                                    row.line().label() + ", " + grid.columns().get(i).label(),
                                    row.cells().get(i))))
            .sorted(Comparator.comparingDouble((Place place) -> place.cell().value()).reversed())
            .toList();
    if (known.isEmpty()) {
      return "";
    }
    Place first = known.get(0);
    Place last = known.get(known.size() - 1);
    return frame.say(
        "explorer.say.largest",
        first.name(),
        first.cell().written(),
        last.name(),
        last.cell().written());
  }

  /** The age with most persons, for each sex. */
  String pyramid(List<String> ages, List<Series> sides) {
    return String.join(" ", sides.stream().flatMap(side -> peak(ages, side).stream()).toList());
  }

  private Optional<String> peak(List<String> ages, Series side) {
    return IntStream.range(0, ages.size())
        .filter(i -> !Double.isNaN(side.values().get(i)))
        .boxed()
        .max(Comparator.comparingDouble(side.values()::get))
        .map(
            i ->
                frame.say(
                    "explorer.say.peak",
                    side.name(),
                    ages.get(i),
                    write.apply(side.values().get(i))));
  }

  String flows(List<String> from, List<String> to, List<Flow> flows) {
    List<Flow> between =
        flows.stream().filter(flow -> !from.get(flow.from()).equals(to.get(flow.to()))).toList();
    return (between.isEmpty() ? flows : between)
        .stream()
            .max(Comparator.comparingDouble(Flow::value))
            .map(
                flow ->
                    frame.say(
                        "explorer.say.flow",
                        from.get(flow.from()),
                        to.get(flow.to()),
                        flow.written()))
            .orElse("");
  }
}
