package kg.koch.portal.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.map.FlowMap;
import kg.koch.portal.map.LocatorMap;
import kg.koch.portal.page.Card;
import kg.koch.portal.page.Figure;
import kg.koch.portal.page.Figures;
import kg.koch.portal.page.Frame;
import kg.koch.portal.page.Ranking;
import kg.koch.portal.place.Areas.Area;
import kg.koch.publish.bundle.Release;

/**
 * One area: how many live there, come, go, are abroad and come back, beside its neighbours and the
 * country.
 *
 * @param within areas it includes
 * @param flows the map of moves with other oblasts; empty where none are published
 * @param flowsLegend what its colours mean
 * @param hidden how many of the figures of the page are hidden
 */
public record PlacePage(
    Frame frame,
    Place place,
    List<Place> above,
    List<Place> within,
    String locator,
    List<Card> cards,
    Comparison comparison,
    String flows,
    String flowsLegend,
    List<Ranking> rankings,
    List<String> notes,
    int hidden) {

  private static final Map<String, String> CENTRAL = Map.of("ESTIMATE", "CENTRAL");

  /** A name and its page. */
  public record Place(String name, String href) {}

  static Optional<PlacePage> of(Frame frame, Release release, String code) {
    Areas areas = new Areas(release);
    return areas.find(code).map(area -> new Maker(new Figures(frame, release), areas, area).make());
  }

  /** Collects what the release has of one area. */
  private static final class Maker {
    private final Figures figures;
    private final Frame frame;
    private final Areas areas;
    private final Area area;
    private final Partners partners;

    Maker(Figures figures, Areas areas, Area area) {
      this.figures = figures;
      this.frame = figures.frame();
      this.areas = areas;
      this.area = area;
      this.partners = new Partners(frame, figures.release());
    }

    PlacePage make() {
      List<Card> cards = cards();
      Comparison comparison = Comparison.of(figures, compared());
      List<Ranking> rankings = rankings();
      String name = frame.say(area.name());
      return new PlacePage(
          frame,
          place(area),
          above(),
          areas.within(area.code()).stream().map(this::place).toList(),
          LocatorMap.draw("locator", frame.say("place.locator", name), areas.oblast(area).code()),
          cards,
          comparison,
          area.isCountry() || area.isOblast() ? flows(name) : "",
          frame.say(area.isCountry() ? "place.flows.country" : "place.flows.legend"),
          rankings,
          notes(),
          hidden(cards, comparison, rankings));
    }

    private Place place(Area one) {
      return new Place(frame.say(one.name()), frame.link("places/" + one.code()));
    }

    private List<Place> above() {
      List<Place> above = new ArrayList<>();
      String parent = area.parent();
      while (parent != null) {
        Optional<Area> next = areas.find(parent);
        next.ifPresent(one -> above.add(0, place(one)));
        parent = next.map(Area::parent).orElse(null);
      }
      return above;
    }

    private List<Area> compared() {
      List<Area> all = new ArrayList<>(List.of(area));
      if (area.isCountry()) {
        all.addAll(areas.oblasts());
      } else {
        all.addAll(areas.besides(area));
        if (!area.isOblast()) {
          all.add(areas.oblast(area));
        }
        areas.find(Areas.COUNTRY).ifPresent(all::add);
      }
      return all;
    }

    private List<Card> cards() {
      return Stream.of(
              card("population", "A1", Map.of("CONCEPT", "permanent")),
              card("net", "B3", Map.of("DIRECTION_OF_MOVE", "net")),
              card("emigrants", "C2", Map.of()),
              card("abroad", "C4", CENTRAL),
              card("returned", "F1", Map.of()),
              card("children", "K1", Map.of("ABSENCE", "D90", "PARENTS", "ANY")))
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<Card> card(String key, String table, Map<String, String> codes) {
      if (area.isCountry() && key.equals("net")) {
        return Optional.empty();
      }
      return Card.of(figures, frame.say("place." + key), table, here(codes));
    }

    private Map<String, String> here(Map<String, String> codes) {
      Map<String, String> here = new LinkedHashMap<>(codes);
      here.put("REF_AREA", area.code());
      return here;
    }

    private List<Ranking> rankings() {
      List<Optional<Ranking>> all = new ArrayList<>();
      if (!area.isCountry()) {
        all.add(moves("place.from", "DESTINATION", "ORIGIN"));
        all.add(moves("place.to", "ORIGIN", "DESTINATION"));
      }
      all.add(byCountry("place.abroad.by", "C4", CENTRAL));
      all.add(byCountry("place.emigrants.by", "C2", Map.of()));
      all.add(byCountry("place.returned.by", "F1", Map.of()));
      all.add(uses());
      return all.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Ranking> moves(String key, String here, String there) {
      String own = areas.oblast(area).code();
      return Ranking.of(
          figures,
          frame.say(key),
          "B1",
          Map.of(here, area.code()),
          there,
          areas.oblasts().stream()
              .map(Area::code)
              .filter(code -> !code.equals(own) || !area.isOblast())
              .toList(),
          code -> Optional.of(frame.link("places/" + code)));
    }

    private Optional<Ranking> byCountry(String key, String table, Map<String, String> codes) {
      return Ranking.of(
          figures,
          frame.say(key),
          table,
          here(codes),
          Partners.DIMENSION,
          partners.codesAndOther(),
          partners::href);
    }

    private Optional<Ranking> uses() {
      return Ranking.of(
          figures,
          frame.say("place.uses"),
          "J3",
          here(Map.of()),
          "CHARACTERISTIC",
          List.of(
              "USE_CONSUMPTION",
              "USE_HOUSING",
              "USE_EDUCATION",
              "USE_HEALTH",
              "USE_SAVINGS",
              "USE_INVESTMENT"),
          code -> Optional.empty());
    }

    private String flows(String name) {
      List<FlowMap.Flow> flows = new ArrayList<>();
      Map<String, String> names = new LinkedHashMap<>();
      for (Area from : areas.oblasts()) {
        names.put(from.code(), frame.say(from.name()));
        for (Area to : areas.oblasts()) {
          boolean here =
              area.isCountry() || from.code().equals(area.code()) || to.code().equals(area.code());
          if (here && !from.code().equals(to.code())) {
            flow(from, to).ifPresent(flows::add);
          }
        }
      }
      return flows.isEmpty()
          ? ""
          : FlowMap.draw(
              "flows",
              frame.say("place.flows", name),
              frame.say("place.flows.description"),
              names,
              flows);
    }

    private Optional<FlowMap.Flow> flow(Area from, Area to) {
      return figures
          .find("B1", Map.of("ORIGIN", from.code(), "DESTINATION", to.code()))
          .filter(Figure::isShown)
          .map(
              figure ->
                  new FlowMap.Flow(
                      from.code(),
                      to.code(),
                      figure.value(),
                      frame.say(from.name())
                          + " → "
                          + frame.say(to.name())
                          + ": "
                          + figure.written(),
                      to.code().equals(area.code())
                          ? "in"
                          : from.code().equals(area.code()) ? "out" : ""));
    }

    /** What is not published of an area of this level, and what its figures rest on. */
    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (!area.isCountry() && !area.isOblast()) {
        notes.add(frame.say("place.note.district", frame.say(areas.oblast(area).name())));
      }
      notes.add(frame.say(area.changedIn2024() ? "place.note.changed" : "place.note.territory"));
      notes.add(frame.say("place.note.neighbours"));
      return notes;
    }

    private static int hidden(List<Card> cards, Comparison comparison, List<Ranking> rankings) {
      Stream<Figure> all =
          Stream.of(
                  cards.stream().map(Card::figure),
                  comparison.rows().stream()
                      .flatMap(row -> row.figures().stream().flatMap(Optional::stream)),
                  rankings.stream().flatMap(one -> one.rows().stream().map(Ranking.Row::figure)))
              .flatMap(stream -> stream);
      return (int) all.filter(Figure::isHidden).count();
    }
  }
}
