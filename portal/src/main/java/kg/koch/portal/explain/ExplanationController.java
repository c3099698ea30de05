package kg.koch.portal.explain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.page.Pages;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.explain.Explanation;
import kg.koch.publish.explain.ExplanationJson;
import kg.koch.terms.BadInputException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the page of an explanation says, as JSON at the same address with .json. */
@RestController
final class ExplanationController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Shelf shelf;
  private final Pages pages;

  ExplanationController(Shelf shelf, Pages pages) {
    this.shelf = shelf;
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/tables/{table}/explain.json")
  ResponseEntity<String> explain(
      @PathVariable String language, @PathVariable String table, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    Optional<Release> release = pages.release(request);
    Optional<PublishedTable> cells = release.flatMap(one -> one.findTable(table));
    if (cells.isEmpty()) {
      return refused(texts.say("error.404.text"));
    }
    try {
      Explanation told =
          Explanation.of(
              release.orElseThrow(), table, cell(request, cells.get()), shelf.releases());
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .header("Content-Language", language)
          .header("Access-Control-Allow-Origin", "*")
          .body(ExplanationJson.of(told, texts.language()));
    } catch (BadInputException notPublished) {
      return refused(String.valueOf(notPublished.getMessage()));
    }
  }

  /** Parameters that are no dimension are passed over, as in the page. */
  private static CellAddress cell(HttpServletRequest request, PublishedTable cells) {
    Map<String, String> codes = new HashMap<>();
    for (Map.Entry<String, List<String>> one : Pages.parameters(request).entrySet()) {
      if (cells.findDimension(one.getKey()).isPresent()) {
        codes.put(one.getKey(), one.getValue().get(0));
      }
    }
    return new CellAddress(codes);
  }

  private static ResponseEntity<String> refused(String why) {
    return ResponseEntity.status(404).contentType(TEXT).body(why + "\n");
  }
}
