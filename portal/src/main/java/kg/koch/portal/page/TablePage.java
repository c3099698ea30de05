package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;

/** One table in the view its address asks for. */
public final class TablePage {

  /** A code to choose; depth is how far it is indented. */
  public record Option(String code, String label, int depth, boolean chosen) {}

  /** A dimension to choose from: listed in rows or columns, or one code of it. */
  public record Choice(
      String id, String label, boolean inRows, boolean inColumns, List<Option> options) {

    public String name() {
      return (inRows || inColumns ? View.SHOW : "") + id;
    }

    public long chosenOptions() {
      return options.stream().filter(Option::chosen).count();
    }
  }

  private final Frame frame;
  private final View view;
  private final Grid grid;
  private final ChartOfGrid chart;
  private final Optional<MapOfTable> map;
  private final List<Undecided> undecided;
  private final List<OthersFigures> others;

  public TablePage(Frame frame, View view, PublishedTable table) {
    this.frame = frame;
    this.view = view;
    this.grid = Grid.of(view, table, frame);
    this.chart = ChartOfGrid.of(view, grid, frame);
    this.map = MapOfTable.of(view, table, frame);
    this.undecided = Undecided.of(view, table, frame);
    this.others =
        frame
            .release()
            .map(release -> OthersFigures.of(view, table, release, frame))
            .orElse(List.of());
  }

  public Frame frame() {
    return frame;
  }

  public TableMetadata table() {
    return view.table();
  }

  Grid grid() {
    return grid;
  }

  public List<Grid.Heading> columns() {
    return grid.columns();
  }

  public List<Grid.Row> rows() {
    return grid.rows();
  }

  public boolean isEmpty() {
    return !grid.has(Grid.Kind.SHOWN) && !grid.has(Grid.Kind.HIDDEN);
  }

  public String chartSvg() {
    return chart.svg();
  }

  public List<String> chartNames() {
    return chart.names();
  }

  public String chartNote() {
    return chart.note();
  }

  /** What is not decided yet beside the confirmed figures shown. */
  public List<Undecided> undecided() {
    return undecided;
  }

  /** What others published of the figures shown. */
  public List<OthersFigures> others() {
    return others;
  }

  /** True if a figure shown is of a period that is not decided yet. */
  public boolean hasOpen() {
    return grid.hasOpen();
  }

  public Optional<MapOfTable> map() {
    return map;
  }

  public String rowLabel() {
    return frame.say(view.dimension(view.rows()).label());
  }

  public List<Choice> choices() {
    return IntStream.range(0, view.chosen().size()).mapToObj(this::choice).toList();
  }

  private Choice choice(int axis) {
    Dimension dimension = view.table().axes().get(axis);
    List<Option> options =
        IntStream.range(0, dimension.size())
            .mapToObj(
                at ->
                    new Option(
                        dimension.code(at),
                        Labels.of(view.dimension(axis), at, frame),
                        dimension.pathUp(at).length - 1,
                        view.chosen().get(axis).contains(at)))
            .toList();
    return new Choice(
        dimension.id(),
        frame.say(view.dimension(axis).label()),
        axis == view.rows(),
        axis == view.columns(),
        options);
  }

  /** What the other dimensions stand at, for the caption. */
  public String standing() {
    List<String> parts = new ArrayList<>();
    for (Choice choice : choices()) {
      if (!choice.inRows() && !choice.inColumns()) {
        choice.options().stream()
            .filter(Option::chosen)
            .forEach(option -> parts.add(choice.label() + ": " + option.label()));
      }
    }
    return String.join("; ", parts);
  }

  /** The sort state of a column as aria-sort says it. */
  public String sortState(Grid.Heading column) {
    return !column.code().equals(view.sort())
        ? "none"
        : view.descending() ? "descending" : "ascending";
  }

  /** Whether the next click on the column's heading sorts the largest first. */
  public boolean sortsDownNext(Grid.Heading column) {
    return !sortState(column).equals("descending");
  }

  public String sortLink(Grid.Heading column) {
    return here(Address.of(view.sorted(column.code(), sortsDownNext(column))));
  }

  /** The limits of a figure in the reader's language; empty where none are published. */
  public String interval(Grid.Cell cell) {
    FigureInterval interval = cell.interval();
    return interval == null ? "" : Labels.limits(interval, table(), frame);
  }

  public String explainLink(Grid.Cell cell) {
    return frame.link("tables/" + table().id() + "/explain?" + cell.explain());
  }

  /** Where the figures shown are led to another figure of the same phenomenon. */
  public Optional<String> difference() {
    int[] positions = view.chosen().stream().mapToInt(codes -> codes.get(0)).toArray();
    Map<String, String> codes = new TreeMap<>();
    for (int axis = 0; axis < positions.length; axis++) {
      String id = view.dimension(axis).id();
      if (!view.lists(axis)) {
        codes.put(id, view.code(axis, positions[axis]));
      }
    }
    if (table().id().equals("A2")) {
      codes.put("COMPONENT", "external-out");
    }
    return frame
        .release()
        .flatMap(release -> DifferenceLinks.of(frame, release, table().id(), codes));
  }

  public String download(String form, boolean whole) {
    String state = whole ? "whole=true" : Address.of(view);
    return frame.link("tables/" + table().id() + "/download." + form + "?" + state);
  }

  private String here(String parameters) {
    return frame.link("tables/" + table().id() + "?" + parameters);
  }

  public String sdmx() {
    return Address.sdmx(view);
  }

  /** Sentences below the table for the signs that stand in it. */
  public List<String> legend() {
    List<String> legend = new ArrayList<>(List.of(frame.say("table.legend.click")));
    if (grid.hasIntervals()) {
      legend.add(frame.say("interval.below") + " " + frame.say("interval.text"));
    }
    if (grid.hasConfidential()) {
      legend.add(frame.say("table.legend.hidden"));
    }
    if (grid.hasFlag(Grid.IMPRECISE)) {
      legend.add(frame.say("table.legend.imprecise"));
    }
    if (grid.has(Grid.Kind.ABSENT)) {
      legend.add(frame.say("table.legend.none"));
    }
    if (grid.hasFlag("p")) {
      legend.add(frame.say("table.legend.P"));
    }
    if (grid.hasFlag("e")) {
      legend.add(frame.say("table.legend.E"));
    }
    if (grid.hasFlag("u")) {
      legend.add(frame.say("table.legend.U"));
    }
    return legend;
  }
}
