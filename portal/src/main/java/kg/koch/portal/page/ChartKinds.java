package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.chart.ChartKind;
import kg.koch.portal.chart.Chord;
import kg.koch.portal.chart.GroupedBars;
import kg.koch.portal.chart.HeatMap;
import kg.koch.portal.chart.Sankey;
import kg.koch.portal.release.View;

/**
 * Which charts suit the dimensions of a view.
 *
 * @param view the one drawn
 * @param grid its figures
 */
record ChartKinds(View view, Grid grid) {

  /** Dimensions whose codes are the two ends of a stream, the place left first. */
  record Ends(int from, int to) {}

  private static final int MOST_GROUPS_UNASKED = 12;

  /** Every kind that can be drawn, the one that suits best first; none where nothing is shown. */
  List<ChartKind> possible() {
    List<ChartKind> kinds = new ArrayList<>();
    if (grid.has(Grid.Kind.SHOWN)) {
      ends().ifPresent(ends -> addFlows(ends, kinds));
      addIf(isPyramid(), ChartKind.PYRAMID, kinds);
      addIf(time().isPresent(), ChartKind.LINE, kinds);
      addIf(isGrouped() && isFew(), ChartKind.GROUPED, kinds);
      addIf(
          parts().columns().size() > 1 && !kinds.contains(ChartKind.LINE) && !isFew(),
          ChartKind.HEAT,
          kinds);
      kinds.add(ChartKind.BAR);
      addIf(isGrouped(), ChartKind.GROUPED, kinds);
      addIf(stacked().isPresent(), ChartKind.STACKED, kinds);
      addIf(isSquare(), ChartKind.HEAT, kinds);
      addIf(time().isPresent(), ChartKind.SLOPE, kinds);
      addIf(time().isPresent() && grid.rows().size() > 1, ChartKind.MULTIPLES, kinds);
    }
    return kinds.stream().distinct().toList();
  }

  private static void addIf(boolean suits, ChartKind kind, List<ChartKind> kinds) {
    if (suits) {
      kinds.add(kind);
    }
  }

  /** Within one set of places a circle, between two sets bands from left to right. */
  private void addFlows(Ends ends, List<ChartKind> kinds) {
    boolean same = codeList(ends.from()).equals(codeList(ends.to()));
    Grid flows = parts().by(ends.to());
    int places = Math.max(flows.rows().size(), flows.columns().size());
    addIf(same && places <= Chord.MOST_PLACES, ChartKind.CHORD, kinds);
    addIf(places <= Sankey.MOST_PLACES, ChartKind.SANKEY, kinds);
  }

  private String codeList(int axis) {
    return view.dimension(axis).codeList();
  }

  /** The time dimension, if several periods are shown. */
  Optional<Integer> time() {
    return view.findAxis(View.TIME).filter(axis -> view.lists(axis) && view.shown(axis).size() > 1);
  }

  /** Both ends of streams, if nothing else is shown with several codes. */
  Optional<Ends> ends() {
    return Stream.of(ends("ORIGIN", "DESTINATION"), ends("REF_AREA", "PARTNER"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Ends> ends(String from, String to) {
    Optional<Integer> left = view.findAxis(from).filter(view::lists);
    Optional<Integer> right = view.findAxis(to).filter(view::lists);
    return left.isPresent() && right.isPresent() && isAll(left.get(), right.get())
        ? Optional.of(new Ends(left.get(), right.get()))
        : Optional.empty();
  }

  private boolean isPyramid() {
    Optional<Integer> sex = view.findAxis("SEX").filter(view::lists);
    Optional<Integer> age = view.findAxis("AGE").filter(view::lists);
    return sex.isPresent()
        && age.isPresent()
        && isAll(sex.get(), age.get())
        && parts().by(sex.get()).columns().size() == 2;
  }

  /** True if no other dimension has several codes shown. */
  private boolean isAll(int one, int other) {
    return Stream.concat(view.rows().stream(), view.columns().stream())
        .allMatch(axis -> axis == one || axis == other || view.shown(axis).size() == 1);
  }

  private boolean isGrouped() {
    Grid parts = parts();
    return parts.columns().size() > 1
        && parts.columns().size() <= GroupedBars.MOST_SERIES
        && parts.rows().size() <= GroupedBars.MOST_GROUPS;
  }

  private boolean isFew() {
    return parts().rows().size() <= MOST_GROUPS_UNASKED;
  }

  private boolean isSquare() {
    return grid.columns().size() > 1
        && grid.rows().size() > 1
        && grid.columns().size() <= HeatMap.MOST_COLUMNS;
  }

  /** The grid whose columns are parts of a whole; empty if neither side's codes add up. */
  Optional<Grid> stacked() {
    boolean negative = grid.any(cell -> cell.value() < 0);
    if (negative || Labels.decimals(view.table()) > 0) {
      return Optional.empty();
    }
    Grid parts = parts();
    return Stream.of(
            addUp(view.columns()) ? parts : null, addUp(view.rows()) ? parts.turned() : null)
        .filter(one -> one != null && one.columns().size() > 1)
        .filter(one -> one.columns().size() <= GroupedBars.MOST_SERIES)
        .filter(one -> one.rows().size() <= GroupedBars.MOST_GROUPS)
        .findFirst();
  }

  private boolean addUp(List<Integer> axes) {
    return !axes.isEmpty()
        && axes.stream().allMatch(axis -> view.axes().get(axis).findTotal().isPresent());
  }

  /** The figures without totals, which would press their parts flat. */
  Grid parts() {
    Grid parts = grid.only(line -> !line.total(), line -> !line.total());
    return parts.rows().isEmpty() || parts.columns().isEmpty() ? grid : parts;
  }
}
