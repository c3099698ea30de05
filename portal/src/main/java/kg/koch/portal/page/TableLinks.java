package kg.koch.portal.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.portal.chart.ChartKind;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.View;

/**
 * Where the page of a table leads: other views of it, its files, its neighbours.
 *
 * @param chart the kind drawn
 * @param origin of the portal, for addresses other sites hold
 */
public record TableLinks(Frame frame, View view, ChartKind chart, String origin) {

  private String table() {
    return view.table().id();
  }

  /** Sorted by a column. */
  public String sorted(Grid.Line column, boolean down) {
    return here(view.sorted(column.key(), down));
  }

  /** Another page of the rows, or another part of the columns. */
  public String page(int page, int part) {
    return here(view.at(page, part));
  }

  /** Where the figures shown are led to another figure of the same phenomenon. */
  public Optional<String> difference() {
    int[] positions = view.standing();
    Map<String, String> codes = new TreeMap<>();
    for (int axis = 0; axis < positions.length; axis++) {
      if (!view.lists(axis)) {
        codes.put(view.dimension(axis).id(), view.code(axis, positions[axis]));
      }
    }
    if (table().equals("A2")) {
      codes.put("COMPONENT", "external-out");
    }
    return frame.release().flatMap(release -> DifferenceLinks.of(frame, release, table(), codes));
  }

  /** The same with every definition in columns; empty where there is one, or they are there. */
  public Optional<String> sideBySide() {
    return Definitions.sideBySide(view).map(this::here);
  }

  /** The same people as rates, where the release has the table of rates. */
  public Optional<String> rates() {
    return frame
        .release()
        .flatMap(release -> Definitions.rates(view, release))
        .map(rates -> frame.link("tables/" + rates.table().id() + "?" + Address.of(rates)));
  }

  public String chartLink(ChartKind kind) {
    return here(view.drawn(kind.word()));
  }

  public String download(String form, boolean whole) {
    String state = whole ? "whole=true" : Address.of(view);
    return below("download." + form, state);
  }

  /** The chart as a file: svg or png. */
  public String savedChart(String form) {
    return below("chart." + form, Address.of(view.drawn(chart.word())));
  }

  /** How to cite it, as a file: bib or ris. */
  public String savedCitation(String form) {
    return below("cite." + form, "");
  }

  private String below(String name, String state) {
    String query = state.isEmpty() ? "" : "?" + state;
    return frame.link("tables/" + table() + "/" + name + query);
  }

  private String here(View other) {
    return frame.link("tables/" + table() + "?" + Address.of(other));
  }

  /** The address of exactly this view of exactly this release. */
  public String permalink() {
    return origin + pinned("tables/" + table() + "?" + Address.of(view));
  }

  /** The address of the view alone, for other people's pages. */
  public String embedLink() {
    return origin + pinned("tables/" + table() + "/embed?" + Address.of(view));
  }

  private String pinned(String to) {
    String pin = frame.release().map(release -> "&release=" + release.id()).orElse("");
    return "/" + frame.language().tag() + "/" + to + pin;
  }

  public String embedCode() {
    return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"560\" loading=\"lazy\"></iframe>"
        .formatted(
            embedLink().replace("&", "&amp;"),
            frame.say(view.table().title()).replace("&", "&amp;").replace("\"", "&quot;"));
  }

  /** The table of exactly this release, as it opens. */
  String addressOfRelease() {
    return origin + pinned("tables/" + table()).replace("&release", "?release");
  }
}
