package kg.koch.portal.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.page.Card;
import kg.koch.portal.page.Figures;
import kg.koch.portal.page.Frame;
import kg.koch.portal.page.Ranking;
import kg.koch.portal.place.Areas.Area;
import kg.koch.publish.bundle.Release;

/**
 * One country people go to or come from: those abroad there, leaving for it, coming back from it,
 * which oblasts they are from, and what that country itself counts.
 */
public record CountryPage(
    Frame frame, String code, String name, List<Card> cards, List<Ranking> rankings) {

  static Optional<CountryPage> of(Frame frame, Release release, String code) {
    Partners partners = new Partners(frame, release);
    return partners
        .name(code)
        .map(
            name ->
                new CountryPage(
                    frame,
                    code,
                    frame.say(name),
                    cards(new Figures(frame, release), code),
                    rankings(new Figures(frame, release), new Areas(release), code)));
  }

  private static List<Card> cards(Figures figures, String code) {
    return Stream.of(
            card(figures, "abroad", "C4", "PARTNER", code, Map.of("ESTIMATE", "CENTRAL")),
            card(figures, "emigrants", "C2", "PARTNER", code, Map.of()),
            card(figures, "temporary", "C3", "PARTNER", code, Map.of()),
            card(figures, "returned", "F1", "PARTNER", code, Map.of()),
            card(figures, "arrivals", "H1", "PARTNER", code, Map.of("DEFINITION", "12of16")),
            card(figures, "labour", "D1", "PARTNER", code, Map.of("PURPOSE", "WORK")),
            card(figures, "ordered", "F4", "PARTNER", code, Map.of()),
            card(
                figures, "own", "C5", "PARTNER", code, Map.of("SIDE", "OWN", "FLOW", "EMIGRATION")),
            card(
                figures,
                "theirs",
                "C5",
                "PARTNER",
                code,
                Map.of("SIDE", "PARTNER", "FLOW", "EMIGRATION")),
            card(figures, "citizens", "H2", "CITIZENSHIP", code, Map.of("MEASURE", "PERSONS")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Card> card(
      Figures figures,
      String key,
      String table,
      String dimension,
      String code,
      Map<String, String> codes) {
    Map<String, String> here = new LinkedHashMap<>(codes);
    here.put(dimension, code);
    return Card.of(figures, figures.frame().say("country." + key), table, here);
  }

  private static List<Ranking> rankings(Figures figures, Areas areas, String code) {
    List<Optional<Ranking>> all = new ArrayList<>();
    all.add(byArea(figures, areas, "country.abroad.by", "C4", code));
    all.add(byArea(figures, areas, "country.emigrants.by", "C2", code));
    all.add(byArea(figures, areas, "country.returned.by", "F1", code));
    return all.stream().flatMap(Optional::stream).toList();
  }

  private static Optional<Ranking> byArea(
      Figures figures, Areas areas, String key, String table, String code) {
    return Ranking.of(
        figures,
        figures.frame().say(key),
        table,
        Map.of(Partners.DIMENSION, code),
        "REF_AREA",
        areas.oblasts().stream().map(Area::code).toList(),
        area -> Optional.of(figures.frame().link("places/" + area)));
  }
}
