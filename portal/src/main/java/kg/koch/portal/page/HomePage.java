package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kg.koch.portal.chart.SparkLine;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/** The first page: headline figures, the map, ways on. */
public record HomePage(
    Frame frame, Release release, List<Headline> headlines, Optional<Picture> map) {

  private static final int MOST_HEADLINES = 6;
  private static final List<String> IN_ORDER =
      List.of(
          "A1", "A3", "C2", "F1", "B1", "H1", "I1", "C3", "A2", "I2", "B3", "C4", "K1", "A4", "C1",
          "C7");
  private static final List<String> ON_MAP = List.of("B3", "A3", "A1");

  /** The latest figure that is decided, with its shape over the decided periods. */
  public record Headline(
      String title,
      String value,
      String unit,
      String standing,
      String spark,
      String table,
      String explain) {}

  /** The map with the table it is from. */
  public record Picture(String title, String table, MapOfTable map, String explainBase) {}

  static HomePage of(Frame frame, Release release) {
    List<Headline> headlines =
        IN_ORDER.stream()
            .flatMap(id -> release.findTable(id).stream())
            .flatMap(table -> headline(frame, release, table).stream())
            .limit(MOST_HEADLINES)
            .toList();
    Optional<Picture> map =
        ON_MAP.stream()
            .flatMap(id -> release.findTable(id).stream())
            .flatMap(table -> picture(frame, release, table).stream())
            .findFirst();
    return new HomePage(frame, release, headlines, map);
  }

  private static Optional<Headline> headline(Frame frame, Release release, PublishedTable table) {
    TableMetadata metadata = release.findMetadata(table.id()).orElseThrow();
    OptionalInt time = table.findDimension("TIME_PERIOD");
    if (time.isEmpty()) {
      return Optional.empty();
    }
    View view = View.opening(metadata);
    int[] positions =
        IntStream.range(0, view.chosen().size())
            .map(axis -> View.standing(metadata.axes().get(axis)))
            .toArray();
    List<Grid.Cell> cells = new ArrayList<>();
    for (int at = 0; at < table.dimensions().get(time.getAsInt()).size(); at++) {
      positions[time.getAsInt()] = at;
      cells.add(Grid.cell(view, table, frame, positions));
    }
    int last =
        IntStream.range(0, cells.size())
            .filter(at -> cells.get(at).kind() == Grid.Kind.SHOWN && !cells.get(at).open())
            .max()
            .orElse(-1);
    if (last < 0) {
      return Optional.empty();
    }
    positions[time.getAsInt()] = last;
    return Optional.of(
        new Headline(
            frame.say(metadata.title()),
            cells.get(last).written(),
            frame.say(metadata.unit().label()),
            MapOfTable.caption(view, -1, positions, frame),
            SparkLine.draw(decided(cells)),
            frame.link("tables/" + table.id()),
            frame.link("tables/" + table.id() + "/explain?" + Address.ofCell(view, positions))));
  }

  private static List<Double> decided(List<Grid.Cell> cells) {
    return cells.stream().filter(cell -> !cell.open()).map(Grid.Cell::value).toList();
  }

  private static Optional<Picture> picture(Frame frame, Release release, PublishedTable table) {
    TableMetadata metadata = release.findMetadata(table.id()).orElseThrow();
    return MapOfTable.of(View.opening(metadata), table, frame)
        .map(
            map ->
                new Picture(
                    frame.say(metadata.title()),
                    frame.link("tables/" + table.id()),
                    map,
                    "tables/" + table.id() + "/explain?"));
  }
}
