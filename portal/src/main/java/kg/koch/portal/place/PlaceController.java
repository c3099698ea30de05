package kg.koch.portal.place;

import jakarta.servlet.http.HttpServletRequest;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of areas and of countries. */
@RestController
final class PlaceController {

  private final Pages pages;

  PlaceController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/places")
  ResponseEntity<String> places(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request, texts, "places", texts.say("places.title"), "places", PlacesPage::of);
  }

  @GetMapping(Pages.LANGUAGE + "/places/{code}")
  ResponseEntity<String> place(
      @PathVariable String language, @PathVariable String code, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    String title =
        pages
            .release(request)
            .flatMap(release -> new Areas(release).find(code))
            .map(area -> in(area.name(), texts))
            .orElse(code);
    return pages.page(
        request,
        texts,
        "places/" + code,
        title,
        "place",
        (frame, release) -> PlacePage.of(frame, release, code).orElse(null));
  }

  @GetMapping(Pages.LANGUAGE + "/countries")
  ResponseEntity<String> countries(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request, texts, "countries", texts.say("countries.title"), "countries", CountriesPage::of);
  }

  @GetMapping(Pages.LANGUAGE + "/countries/{code}")
  ResponseEntity<String> country(
      @PathVariable String language, @PathVariable String code, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    String country =
        pages
            .release(request)
            .flatMap(release -> Partners.name(release, code))
            .map(name -> in(name, texts))
            .orElse(code);
    return pages.page(
        request,
        texts,
        "countries/" + code,
        texts.say("country.title", country),
        "country",
        (frame, release) -> CountryPage.of(frame, release, code).orElse(null));
  }

  private static String in(Text name, Texts texts) {
    Language language = texts.language();
    return name.in(language);
  }
}
