package kg.koch.portal.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search, and the words it suggests. */
@RestController
final class SearchController {

  /** A question of more characters is cut: nobody types one, and none shall take long. */
  private static final int LONGEST = 200;

  private final Pages pages;
  private final SearchIndexes indexes;

  SearchController(Pages pages, SearchIndexes indexes) {
    this.pages = pages;
    this.indexes = indexes;
  }

  @GetMapping(Pages.LANGUAGE + "/search")
  ResponseEntity<String> search(
      @PathVariable String language,
      @RequestParam(name = "q", defaultValue = "") String asked,
      HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    String question = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    return pages.page(
        request,
        texts,
        "search",
        texts.say("search.title"),
        "search",
        (frame, release) -> SearchPage.of(frame, release, indexes.of(release), question));
  }

  /** Titles of tables and names of places, for the list that opens while a reader types. */
  @GetMapping(Pages.LANGUAGE + "/search/suggestions")
  ResponseEntity<List<String>> suggestions(
      @PathVariable String language, HttpServletRequest request) {
    Language spoken = Pages.texts(language).language();
    return ResponseEntity.ok()
        .header("Cache-Control", "max-age=600")
        .body(pages.release(request).map(one -> suggestions(one, spoken)).orElse(List.of()));
  }

  private List<String> suggestions(Release release, Language language) {
    List<String> words = new ArrayList<>();
    release.metadata().values().forEach(table -> words.add(table.title().in(language)));
    indexes.of(release).names().stream()
        .filter(name -> name.list().equals("areas") || name.list().equals("countries"))
        .forEach(name -> words.add(name.label().in(language)));
    return words.stream().distinct().toList();
  }
}
