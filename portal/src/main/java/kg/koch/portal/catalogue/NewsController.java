package kg.koch.portal.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import kg.koch.portal.page.Pages;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.web.PublicAddress;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.cube.Publisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Which releases there are, and which pages: for feed readers, calendars and search engines. */
@RestController
final class NewsController {

  private static final List<String> PAGES =
      List.of(
          "",
          "tables",
          "places",
          "countries",
          "stories",
          "profile",
          "quality",
          "sources",
          "releases",
          "calendar",
          "microdata",
          "about");

  private final Shelf shelf;
  private final Pages pages;
  private final PublicAddress address;
  private final Publisher publisher;

  NewsController(Shelf shelf, Pages pages, PublicAddress address, Publisher publisher) {
    this.shelf = shelf;
    this.pages = pages;
    this.address = address;
    this.publisher = publisher;
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<String> siteMap(HttpServletRequest request) {
    List<String> paths = new ArrayList<>(PAGES);
    shelf
        .latest()
        .ifPresent(release -> release.metadata().keySet().forEach(id -> paths.add("tables/" + id)));
    return CatalogueController.answer(
        "application/xml;charset=UTF-8", SiteMap.of(address.of(request), paths));
  }

  @GetMapping(Pages.LANGUAGE + "/releases.atom")
  ResponseEntity<String> feed(@PathVariable String language, HttpServletRequest request) {
    Language reader = Language.find(language).orElse(Language.KY);
    Feed feed = new Feed(reader, address.of(request), publisher.name());
    return CatalogueController.answer("application/atom+xml;charset=UTF-8", feed.of(newestFirst()));
  }

  @GetMapping("/calendar.ics")
  ResponseEntity<String> calendar(
      @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted,
      HttpServletRequest request) {
    String asked = request.getParameter("lang");
    Language language =
        asked == null
            ? accepted.isEmpty() ? Language.KY : Languages.accepted(accepted)
            : Language.find(asked).orElse(Language.KY);
    ReleaseCalendar calendar = new ReleaseCalendar(language, address.of(request));
    return CatalogueController.answer("text/calendar;charset=UTF-8", calendar.of(newestFirst()));
  }

  @GetMapping(Pages.LANGUAGE + "/calendar")
  ResponseEntity<String> calendarPage(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "calendar",
        texts.say("formats.calendar.title"),
        "calendar",
        (frame, release) -> new CalendarPage(frame, newestFirst()));
  }

  private List<Release> newestFirst() {
    List<Release> releases = new ArrayList<>(shelf.releases());
    java.util.Collections.reverse(releases);
    return releases;
  }
}
