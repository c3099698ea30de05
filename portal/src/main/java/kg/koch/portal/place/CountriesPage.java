package kg.koch.portal.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.page.Figures;
import kg.koch.portal.page.Frame;
import kg.koch.portal.page.Ranking;
import kg.koch.publish.bundle.Release;

/**
 * The countries a release tells of.
 *
 * @param ranking by citizens abroad there; empty where the release does not have that table
 */
public record CountriesPage(
    Frame frame, List<PlacePage.Place> countries, Optional<Ranking> ranking) {

  static CountriesPage of(Frame frame, Release release) {
    Partners partners = new Partners(frame, release);
    return new CountriesPage(
        frame,
        partners.codes().stream()
            .map(
                code ->
                    new PlacePage.Place(
                        partners.name(code).map(frame::say).orElse(code),
                        frame.link("countries/" + code)))
            .toList(),
        Ranking.of(
            new Figures(frame, release),
            frame.say("place.abroad.by"),
            "C4",
            Map.of("ESTIMATE", "CENTRAL"),
            Partners.DIMENSION,
            partners.codesAndOther(),
            partners::href));
  }
}
