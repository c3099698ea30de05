package kg.koch.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.release.View;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of the pages: /ky, /ru and /en, each with the same paths below. */
@RestController
public class PageController {

  private static final String LANGUAGE = "/{language:ky|ru|en}";

  private final Shelf shelf;
  private final MessagePages messages;

  PageController(Shelf shelf, MessagePages messages) {
    this.shelf = shelf;
    this.messages = messages;
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
    Texts texts = texts(language);
    return page(
        request,
        texts,
        "",
        texts.say("site.tagline"),
        "home",
        (frame, one) -> HomePage.of(frame, one));
  }

  @GetMapping(LANGUAGE + "/tables")
  ResponseEntity<String> tables(@PathVariable String language, HttpServletRequest request) {
    Texts texts = texts(language);
    return page(request, texts, "tables", texts.say("tables.title"), "tables", TablesPage::of);
  }

  @GetMapping(LANGUAGE + "/tables/{table}")
  ResponseEntity<String> table(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    Texts texts = texts(language);
    String title = title(table, request, texts);
    return page(
        request,
        texts,
        "tables/" + table,
        title,
        "table",
        (frame, release) ->
            release
                .findTable(table)
                .map(cells -> new TablePage(frame, view(release, table, request), cells))
                .orElse(null));
  }

  @GetMapping(LANGUAGE + "/tables/{table}/explain")
  ResponseEntity<String> explain(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    Texts texts = texts(language);
    return page(
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
                                release.findMetadata(table).orElseThrow(), parameters(request)),
                            cells,
                            shelf.releases()))
                .orElse(null));
  }

  @GetMapping(LANGUAGE + "/differences")
  ResponseEntity<String> differences(@PathVariable String language, HttpServletRequest request) {
    Texts texts = texts(language);
    return page(
        request,
        texts,
        "differences",
        texts.say("differences.title"),
        "differences",
        (frame, release) ->
            new DifferencePages(frame, release).of(parameters(request), shelf::find));
  }

  @GetMapping(LANGUAGE + "/sources")
  ResponseEntity<String> sources(@PathVariable String language, HttpServletRequest request) {
    Texts texts = texts(language);
    return page(request, texts, "sources", texts.say("sources.title"), "sources", SourcesPage::of);
  }

  @GetMapping(LANGUAGE + "/{name:quality|releases|about}")
  ResponseEntity<String> simple(
      @PathVariable String language, @PathVariable String name, HttpServletRequest request) {
    Texts texts = texts(language);
    return page(
        request,
        texts,
        name,
        texts.say(name + ".title"),
        name,
        (frame, release) -> new ReleasePage(frame, release, shelf.releases()));
  }

  @GetMapping(LANGUAGE + "/**")
  ResponseEntity<String> nothing(HttpServletRequest request) {
    return messages.page(
        request, MessagePages.texts(request), "", HttpStatus.NOT_FOUND, "error.404");
  }

  /** A page of a release; empty where the release has no such thing. */
  @FunctionalInterface
  private interface PageOf {
    @Nullable Object make(Frame frame, Release release);
  }

  private ResponseEntity<String> page(
      HttpServletRequest request,
      Texts texts,
      String path,
      String title,
      String template,
      PageOf maker) {
    Optional<Release> release = release(request);
    if (release.isEmpty()) {
      boolean none = shelf.latest().isEmpty();
      return none
          ? messages.page(request, texts, path, HttpStatus.OK, "empty")
          : messages.page(request, texts, "", HttpStatus.NOT_FOUND, "error.404");
    }
    Frame frame = frame(request, texts, path, title, release);
    try {
      Object page = maker.make(frame, release.get());
      return page == null
          ? messages.page(request, texts, "", HttpStatus.NOT_FOUND, "error.404")
          : messages.html(HttpStatus.OK, template, page, texts);
    } catch (BadInputException notPublished) {
      return messages.page(request, texts, path, HttpStatus.NOT_FOUND, "error.absent");
    }
  }

  static Frame frame(
      HttpServletRequest request,
      Texts texts,
      String path,
      String title,
      Optional<Release> release) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    boolean pinned = request.getParameter("release") != null;
    return new Frame(texts.language(), path, query, title, release, pinned);
  }

  private Optional<Release> release(HttpServletRequest request) {
    String asked = request.getParameter("release");
    return asked == null ? shelf.latest() : shelf.find(asked);
  }

  private String title(String table, HttpServletRequest request, Texts texts) {
    return release(request)
        .flatMap(release -> release.findMetadata(table))
        .map(metadata -> metadata.title().in(texts.language()))
        .orElse(table);
  }

  private static View view(Release release, String table, HttpServletRequest request) {
    return View.parse(release.findMetadata(table).orElseThrow(), parameters(request));
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, all) -> parameters.put(name, Arrays.asList(all)));
    return parameters;
  }

  private static Texts texts(String language) {
    return Texts.in(Language.find(language).orElse(Language.KY));
  }
}
