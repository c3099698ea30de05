package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.release.Move;
import kg.koch.portal.release.Settings;
import kg.koch.portal.release.Share;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.FigureInterval;

/** One table in the view its address asks for. */
public final class TablePage {

  private final Frame frame;
  private final View view;
  private final Grid grid;
  private final TableLayout layout;
  private final ChartOfGrid chart;
  private final Optional<MapOfTable> map;
  private final Optional<String> flowMap;
  private final List<Undecided> undecided;
  private final List<OthersFigures> others;
  private final List<Release> releases;
  private final Optional<Revisions> revisions;
  private final String origin;

  /**
   * @param releases all of them, oldest first
   * @param origin of the portal as the reader asked for it, such as https://example.org
   */
  public TablePage(
      Frame frame, View view, PublishedTable table, List<Release> releases, String origin) {
    this.frame = frame;
    this.view = view;
    this.grid = Grid.of(view, table, frame);
    this.layout = new TableLayout(grid);
    this.chart = ChartOfGrid.of(view, table, frame);
    this.map = MapOfTable.of(view, table, frame);
    this.flowMap = FlowMapOfTable.of(view, table, frame);
    this.undecided = Undecided.of(view, table, frame);
    this.others =
        frame
            .release()
            .map(release -> OthersFigures.of(view, table, release, frame))
            .orElse(List.of());
    this.releases = List.copyOf(releases);
    this.revisions = frame.release().map(release -> new Revisions(view, release, releases, frame));
    this.origin = origin;
  }

  public Frame frame() {
    return frame;
  }

  public TableMetadata table() {
    return view.table();
  }

  public Settings settings() {
    return view.settings();
  }

  public TableLayout layout() {
    return layout;
  }

  public List<Grid.Line> columns() {
    return grid.columns();
  }

  public Grid.Extent extent() {
    return grid.extent();
  }

  public ChartOfGrid chart() {
    return chart;
  }

  public boolean isEmpty() {
    return !grid.has(Grid.Kind.SHOWN) && !grid.has(Grid.Kind.HIDDEN);
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

  /** Moves between units of the map, drawn on it. */
  public Optional<String> flowMap() {
    return flowMap;
  }

  // What may be chosen.

  public List<Choice> inRows() {
    return choices(view.rows());
  }

  public List<Choice> inColumns() {
    return choices(view.columns());
  }

  /** The dimensions in rows, then those in columns. */
  public List<Choice> listed() {
    return Stream.concat(inRows().stream(), inColumns().stream()).toList();
  }

  /** The dimensions that stand at one code. */
  public List<Choice> filters() {
    return choices(
        Stream.iterate(0, axis -> axis + 1)
            .limit(view.axes().size())
            .filter(axis -> !view.lists(axis))
            .toList());
  }

  private List<Choice> choices(List<Integer> axes) {
    return axes.stream().map(axis -> Choice.of(view, axis, frame)).toList();
  }

  /** True if other dimensions stand in rows or columns than when the table opens. */
  public boolean isTurned() {
    View opening = View.opening(table());
    return !opening.rows().equals(view.rows()) || !opening.columns().equals(view.columns());
  }

  /** True if anything is set otherwise than usual, apart from sorting and the chart. */
  public boolean isSet() {
    Settings set = settings();
    return !set.totals()
        || set.share() != Share.NONE
        || !set.intervals()
        || set.revisions()
        || frame.pinned();
  }

  /** The value of the button that moves a dimension. */
  public String move(String dimension, String to) {
    return Move.valueOf(to).of(dimension);
  }

  public List<Share> shares() {
    return Shares.possible(view);
  }

  /** True if the table has limits of figures anywhere. */
  public boolean hasIntervals() {
    return frame
        .release()
        .flatMap(release -> release.findTable(table().id()))
        .filter(PublishedTable::hasIntervals)
        .isPresent();
  }

  /** Every release with the table, newest first. */
  public List<Release> releases() {
    List<Release> newestFirst = new ArrayList<>();
    for (int i = releases.size() - 1; i >= 0; i--) {
      if (releases.get(i).findMetadata(table().id()).isPresent()) {
        newestFirst.add(releases.get(i));
      }
    }
    return newestFirst;
  }

  /** True if an earlier release has the table. */
  public boolean hasEarlier() {
    return revisions.filter(one -> !one.isEmpty()).isPresent();
  }

  // The table.

  /** What the dimensions in rows are called. */
  public List<String> rowLabels() {
    return view.rows().isEmpty()
        ? List.of(frame.say("explorer.figures"))
        : view.rows().stream().map(axis -> frame.say(view.dimension(axis).label())).toList();
  }

  /** What the dimension of this level of the columns is called. */
  public String columnLabel(int level) {
    return view.columns().isEmpty()
        ? ""
        : frame.say(view.dimension(view.columns().get(level)).label());
  }

  /** What the other dimensions stand at, for the caption. */
  public String standing() {
    List<String> parts = new ArrayList<>();
    Shares.words(view, frame).ifPresent(parts::add);
    for (Choice choice : filters()) {
      choice.options().stream()
          .filter(Choice.Option::chosen)
          .forEach(option -> parts.add(choice.label() + ": " + option.label()));
    }
    return String.join("; ", parts);
  }

  /** The sort state of a column as aria-sort says it. */
  public String sortState(Grid.Line column) {
    return !column.key().equals(settings().sort())
        ? "none"
        : settings().descending() ? "descending" : "ascending";
  }

  /** Whether the next click on the column's heading sorts the largest first. */
  public boolean sortsDownNext(Grid.Line column) {
    return !sortState(column).equals("descending");
  }

  /** The limits of a figure in the reader's language; empty where none are published. */
  public String interval(Grid.Cell cell) {
    FigureInterval interval = cell.interval();
    return interval == null ? "" : Labels.limits(interval, table(), frame);
  }

  public String explainLink(Grid.Cell cell) {
    return frame.link("tables/" + table().id() + "/explain?" + cell.explain());
  }

  /** The figure of a row and column in earlier releases, if the view asks for it. */
  public List<Revisions.Past> past(int row, int column) {
    if (!settings().revisions()) {
      return List.of();
    }
    int[] positions = view.standing();
    put(grid.rows().get(row).line(), positions);
    put(grid.columns().get(column), positions);
    return revisions.map(one -> one.of(positions)).orElse(List.of());
  }

  private void put(Grid.Line line, int[] positions) {
    line.headings()
        .forEach(one -> positions[one.axis()] = view.axes().get(one.axis()).position(one.code()));
  }

  /** Sentences below the table for the signs that stand in it. */
  public List<String> legend() {
    return TableLegend.of(grid, frame);
  }

  // Where it leads.

  /** Addresses of other views of the table, of its files, and of its neighbours. */
  public TableLinks links() {
    return new TableLinks(frame, view, chart.kind(), origin);
  }

  public String download(String form, boolean whole) {
    return links().download(form, whole);
  }

  public Snippets snippets() {
    String pin = frame.pinned() ? frame.release().map(Release::id).orElse("") : "";
    return new Snippets(view, origin, pin);
  }

  public Citation citation() {
    return new Citation(frame, frame.release().orElseThrow(), table(), links().addressOfRelease());
  }
}
