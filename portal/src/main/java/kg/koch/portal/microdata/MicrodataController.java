package kg.koch.portal.microdata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Microdata;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.microdata.DdiCodebook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of files of records, their description for catalogues, and requests for them. */
@RestController
final class MicrodataController {

  private static final String FILE = Pages.LANGUAGE + "/microdata/{id:[a-z0-9-]+}";
  private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

  private final Pages pages;

  MicrodataController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/microdata")
  ResponseEntity<String> all(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "microdata",
        texts.say("microdata.title"),
        "microdata",
        (frame, release) -> new MicrodataPage(frame, release.microdata().files()));
  }

  @GetMapping(FILE)
  ResponseEntity<String> file(
      @PathVariable String language, @PathVariable String id, HttpServletRequest request) {
    return page(language, id, request, false);
  }

  @GetMapping(FILE + "/ddi.xml")
  ResponseEntity<String> description(@PathVariable String id, HttpServletRequest request) {
    Optional<Release> release = pages.release(request);
    return entry(request, id)
        .map(
            entry ->
                ResponseEntity.ok()
                    .contentType(XML)
                    .header("Content-Disposition", attachment(id + "-ddi.xml"))
                    .body(DdiCodebook.of(entry, release.orElseThrow().manifest())))
        .orElseGet(() -> pages.notFound(request));
  }

  /** Hands the request back as a file; the page again, where it lacks something. */
  @PostMapping(FILE + "/request")
  ResponseEntity<String> request(
      @PathVariable String language, @PathVariable String id, HttpServletRequest request) {
    Optional<Microdata.Entry> entry = entry(request, id);
    Optional<String> made =
        entry.flatMap(
            one ->
                AccessRequest.of(
                    one.id(),
                    one.version(),
                    pages.release(request).orElseThrow().id(),
                    Pages.parameters(request)));
    return made.map(
            file ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", attachment("request-" + id + ".json"))
                    .body(file))
        .orElseGet(() -> page(language, id, request, true));
  }

  private ResponseEntity<String> page(
      String language, String id, HttpServletRequest request, boolean refused) {
    Texts texts = Pages.texts(language);
    String title = entry(request, id).map(one -> one.title().in(texts.language())).orElse(id);
    return pages.page(
        request,
        texts,
        "microdata/" + id,
        title,
        "microdatafile",
        (frame, release) ->
            release
                .microdata()
                .find(id)
                .map(one -> new MicrodataFilePage(frame, one, refused))
                .orElse(null));
  }

  private Optional<Microdata.Entry> entry(HttpServletRequest request, String id) {
    return pages.release(request).flatMap(release -> release.microdata().find(id));
  }

  private static String attachment(String name) {
    return "attachment; filename=\"" + name + "\"";
  }
}
