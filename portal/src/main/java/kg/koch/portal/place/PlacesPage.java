package kg.koch.portal.place;

import java.util.List;
import java.util.Optional;
import kg.koch.portal.page.Frame;
import kg.koch.portal.page.MapOfTable;
import kg.koch.publish.bundle.Release;

/**
 * Every area with figures: the country, its nine oblast-level units, and what lies within them.
 *
 * @param map of net internal migration; empty where the release lacks it
 */
public record PlacesPage(
    Frame frame, Optional<PlacePage.Place> country, List<Unit> units, Optional<MapOfTable> map) {

  /** An oblast-level unit with its districts and cities. */
  public record Unit(PlacePage.Place place, List<PlacePage.Place> within) {}

  static PlacesPage of(Frame frame, Release release) {
    Areas areas = new Areas(release);
    return new PlacesPage(
        frame,
        areas.find(Areas.COUNTRY).map(area -> place(frame, area)),
        areas.oblasts().stream()
            .map(
                unit ->
                    new Unit(
                        place(frame, unit),
                        areas.within(unit.code()).stream()
                            .map(area -> place(frame, area))
                            .toList()))
            .toList(),
        MapOfTable.ofNetMigration(frame, release));
  }

  private static PlacePage.Place place(Frame frame, Areas.Area area) {
    return new PlacePage.Place(frame.say(area.name()), frame.link("places/" + area.code()));
  }
}
