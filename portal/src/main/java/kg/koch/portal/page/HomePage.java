package kg.koch.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what is new, headline figures, the map, where people go, ways on.
 *
 * @param changes since the release before; empty for the first release
 */
public record HomePage(
    Frame frame,
    Release release,
    Optional<Changes> changes,
    List<Card> headlines,
    Optional<Picture> map,
    Optional<Ranking> destinations) {

  private static final int MOST_HEADLINES = 6;
  private static final List<String> ON_MAP = List.of("A3", "A1", "C2");
  private static final List<String> BY_DESTINATION = List.of("C4", "C2", "A3");

  /**
   * A figure readers look for first.
   *
   * @param key of the words it goes by
   */
  private record Headline(String table, String key, Map<String, String> codes) {}

  private static final List<Headline> IN_ORDER =
      List.of(
          new Headline("A1", "place.population", Map.of("CONCEPT", "permanent")),
          new Headline("C4", "place.abroad", Map.of("ESTIMATE", "CENTRAL")),
          new Headline("C2", "place.emigrants", Map.of()),
          new Headline("F1", "place.returned", Map.of()),
          new Headline("J3", "place.remittances", Map.of("CHARACTERISTIC", "RECEIVES")),
          new Headline("K1", "place.children", Map.of("ABSENCE", "D90", "PARENTS", "ANY")),
          new Headline("B1", "home.moves", Map.of()),
          new Headline("H1", "home.arrivals", Map.of()),
          new Headline("I1", "home.crossings", Map.of("MEASURE", "CROSSINGS")));

  /** The map with the table it is from. */
  public record Picture(String title, String table, MapOfTable map, String explainBase) {}

  /**
   * @param before the release before; null if there is none
   */
  static HomePage of(Frame frame, Release release, @Nullable Release before) {
    Figures figures = new Figures(frame, release);
    List<Card> headlines =
        IN_ORDER.stream()
            .flatMap(
                one -> Card.of(figures, frame.say(one.key()), one.table(), one.codes()).stream())
            .filter(card -> card.figure().isShown())
            .limit(MOST_HEADLINES)
            .toList();
    return new HomePage(
        frame,
        release,
        Optional.ofNullable(before).map(one -> Changes.of(figures, one, watched())),
        headlines,
        map(frame, release),
        destinations(figures));
  }

  private static Map<String, Map<String, String>> watched() {
    Map<String, Map<String, String>> watched = new LinkedHashMap<>();
    IN_ORDER.forEach(one -> watched.put(one.table(), one.codes()));
    return watched;
  }

  private static Optional<Picture> map(Frame frame, Release release) {
    Optional<Picture> net =
        MapOfTable.ofNetMigration(frame, release)
            .map(
                map ->
                    picture(
                        frame,
                        release.findMetadata("B3").orElseThrow(),
                        frame.say("home.net"),
                        map));
    return net.or(
        () ->
            ON_MAP.stream()
                .flatMap(id -> release.findTable(id).stream())
                .flatMap(table -> picture(frame, release, table).stream())
                .findFirst());
  }

  private static Optional<Picture> picture(Frame frame, Release release, PublishedTable table) {
    TableMetadata metadata = release.findMetadata(table.id()).orElseThrow();
    return MapOfTable.of(View.opening(metadata), table, frame)
        .map(map -> picture(frame, metadata, frame.say(metadata.title()), map));
  }

  private static Picture picture(
      Frame frame, TableMetadata metadata, String title, MapOfTable map) {
    return new Picture(
        title, frame.link("tables/" + metadata.id()), map, "tables/" + metadata.id() + "/explain?");
  }

  private static Optional<Ranking> destinations(Figures figures) {
    return BY_DESTINATION.stream()
        .flatMap(table -> destinations(figures, table).stream())
        .findFirst();
  }

  private static Optional<Ranking> destinations(Figures figures, String table) {
    List<String> countries =
        figures.release().findMetadata(table).stream()
            .flatMap(metadata -> metadata.dimensions().stream())
            .filter(axis -> axis.id().equals("PARTNER"))
            .flatMap(axis -> axis.codes().stream())
            .map(CodeMetadata::id)
            .filter(code -> !code.equals("_T") && !code.equals("_U"))
            .toList();
    String key = table.equals("C2") ? "place.emigrants.by" : "place.abroad.by";
    return Ranking.of(
        figures,
        figures.frame().say(key),
        table,
        Map.of(),
        "PARTNER",
        countries,
        code ->
            Stream.of(code)
                .filter(one -> one.matches("[A-Z]{3}"))
                .map(one -> figures.frame().link("countries/" + one))
                .findFirst());
  }
}
