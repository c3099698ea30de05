package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kg.koch.portal.map.AreaMap;
import kg.koch.portal.map.TileGrid;
import kg.koch.portal.release.Outcomes;
import kg.koch.portal.release.Side;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;

/**
 * The map of a table with areas, and the list that says the same.
 *
 * @param tiles the same in equal squares, with the figures written in them
 * @param caption the period and the other choices the map is for
 */
public record MapOfTable(
    AreaMap.Drawing drawing, String tiles, List<Entry> entries, String caption) {

  private static final String NET_TABLE = "B3";

  /** An area of the list, with its figure and the parameters of its explanation. */
  public record Entry(String name, Grid.Cell cell) {}

  /** The most columns looked through for the one the rows are sorted by. */
  private static final int MOST_COLUMNS = 1000;

  static Optional<MapOfTable> of(View view, PublishedTable table, Frame frame) {
    OptionalInt area = table.findDimension("REF_AREA");
    if (area.isEmpty()) {
      return Optional.empty();
    }
    int axis = area.getAsInt();
    int[] positions = positions(view, table);
    Dimension areas = table.dimensions().get(axis);
    List<AreaMap.Area> drawn = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at < areas.size(); at++) {
      if (AreaMap.shows(areas.code(at))) {
        positions[axis] = at;
        Grid.Cell cell = Grid.cell(view, table, frame, positions);
        String name = Labels.of(view.dimension(axis), at, frame);
        drawn.add(new AreaMap.Area(areas.code(at), name, cell.value(), cell.written()));
        entries.add(new Entry(name, cell));
      }
    }
    if (drawn.stream().allMatch(one -> Double.isNaN(one.value()))) {
      return Optional.empty();
    }
    String caption = caption(view, axis, positions, frame);
    return Optional.of(
        new MapOfTable(
            draw(view, drawn, caption, frame),
            tiles(view, drawn, caption, frame),
            entries,
            caption));
  }

  /** Net internal migration per thousand residents; empty where the release lacks it. */
  public static Optional<MapOfTable> ofNetMigration(Frame frame, Release release) {
    return release
        .findTable(NET_TABLE)
        .flatMap(
            table -> {
              TableMetadata metadata = release.findMetadata(NET_TABLE).orElseThrow();
              Map<String, List<String>> net = Map.of("DIRECTION_OF_MOVE", List.of("net"));
              return of(View.parse(metadata, net), table, frame);
            });
  }

  private static String tiles(View view, List<AreaMap.Area> drawn, String caption, Frame frame) {
    return TileGrid.draw(
            "tiles",
            frame.say(view.table().title()),
            frame.say("table.map.description", caption),
            drawn,
            value -> frame.numbers().write(value, Labels.decimals(view.table())),
            frame.say("table.hidden"))
        .svg();
  }

  private static AreaMap.Drawing draw(
      View view, List<AreaMap.Area> drawn, String caption, Frame frame) {
    return AreaMap.draw(
        "map",
        frame.say(view.table().title()),
        frame.say("table.map.description", caption),
        drawn,
        value -> frame.numbers().write(value, Labels.decimals(view.table())),
        frame.say("table.hidden"));
  }

  /** Of the codes shown the sorted one, else the last decided of time and the first of others. */
  private static int[] positions(View view, PublishedTable table) {
    int[] positions = view.standing();
    table.findDimension("TIME_PERIOD").ifPresent(time -> putPeriod(view, table, time, positions));
    Side columns = view.columnSide();
    for (long column = 0; column < Math.min(columns.size(), MOST_COLUMNS); column++) {
      int[] here = positions.clone();
      columns.put(column, here);
      if (view.columnKey(here).equals(view.settings().sort())) {
        return here;
      }
    }
    return positions;
  }

  /** The last period, or the last decided one if any is; the first is there already. */
  private static void putPeriod(View view, PublishedTable table, int time, int[] positions) {
    List<Integer> shown = view.shown(time);
    int last = shown.get(shown.size() - 1);
    for (int at : shown) {
      int[] here = positions.clone();
      here[time] = at;
      if (!Outcomes.isOpen(table, here)) {
        last = at;
      }
    }
    positions[time] = last;
  }

  static String caption(View view, int areaAxis, int[] positions, Frame frame) {
    List<String> parts = new ArrayList<>();
    for (int axis = 0; axis < positions.length; axis++) {
      if (axis != areaAxis && !isTotal(view, axis, positions[axis])) {
        parts.add(Labels.of(view.dimension(axis), positions[axis], frame));
      }
    }
    return String.join(", ", parts);
  }

  private static boolean isTotal(View view, int axis, int position) {
    return !view.dimension(axis).id().equals("TIME_PERIOD")
        && view.table().axes().get(axis).findTotal().filter(at -> at == position).isPresent();
  }
}
