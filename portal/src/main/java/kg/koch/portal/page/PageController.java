package kg.koch.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.release.View;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of the pages: /ky, /ru and /en, each with the same paths below. */
@RestController
public class PageController {

  private static final String LANGUAGE = Pages.LANGUAGE;

  private final Shelf shelf;
  private final Pages pages;

  PageController(Shelf shelf, Pages pages) {
    this.shelf = shelf;
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<String> choose(
      @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted) {
    Language language = accepted.isEmpty() ? Language.KY : Languages.accepted(accepted);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/" + language.tag() + "/"))
        .header("Vary", "Accept-Language")
        .build();
  }

  @GetMapping({LANGUAGE, LANGUAGE + "/"})
  ResponseEntity<String> home(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "",
        texts.say("site.tagline"),
        "home",
        (frame, one) -> HomePage.of(frame, one, shelf.before(one).orElse(null)));
  }

  @GetMapping(LANGUAGE + "/tables")
  ResponseEntity<String> tables(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request, texts, "tables", texts.say("tables.title"), "tables", TablesPage::of);
  }

  @GetMapping(LANGUAGE + "/tables/{table}/explain")
  ResponseEntity<String> explain(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "tables/" + table + "/explain",
        texts.say("explain.title"),
        "explain",
        (frame, release) ->
            release
                .findTable(table)
                .map(
                    cells ->
                        ExplainPage.of(
                            frame,
                            release,
                            View.cell(
                                release.findMetadata(table).orElseThrow(),
                                Pages.parameters(request)),
                            cells,
                            shelf.releases()))
                .orElse(null));
  }

  @GetMapping(LANGUAGE + "/differences")
  ResponseEntity<String> differences(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "differences",
        texts.say("differences.title"),
        "differences",
        (frame, release) ->
            new DifferencePages(frame, release).of(Pages.parameters(request), shelf::find));
  }

  @GetMapping(LANGUAGE + "/sources")
  ResponseEntity<String> sources(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request, texts, "sources", texts.say("sources.title"), "sources", SourcesPage::of);
  }

  @GetMapping(LANGUAGE + "/{name:quality|releases|about}")
  ResponseEntity<String> simple(
      @PathVariable String language, @PathVariable String name, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        name,
        texts.say(name + ".title"),
        name,
        (frame, release) -> new ReleasePage(frame, release, shelf.releases()));
  }

  @GetMapping(LANGUAGE + "/**")
  ResponseEntity<String> nothing(HttpServletRequest request) {
    return pages.notFound(request);
  }
}
