package kg.koch.portal.method;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The method pages. */
@RestController
final class MethodController {

  private final Pages pages;

  MethodController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/methods")
  ResponseEntity<String> methods(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "methods",
        texts.say("methods.title"),
        "methods",
        (frame, release) ->
            new MethodsPage(
                frame,
                release.metadata().values().stream()
                    .flatMap(table -> table.methods().stream())
                    .map(TableMetadata.Method::id)
                    .distinct()
                    .sorted()
                    .map(id -> new MethodsPage.Entry(id, MethodText.title(id), tables(release, id)))
                    .toList()));
  }

  @GetMapping(Pages.LANGUAGE + "/methods/{id}")
  ResponseEntity<String> method(
      @PathVariable String language, @PathVariable String id, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "methods/" + id,
        MethodText.title(id),
        "method",
        (frame, release) ->
            MethodText.html(id, "/" + language + "/methods/", texts.say("methods.table"))
                .map(text -> new MethodPage(frame, text, tables(release, id)))
                .orElse(null));
  }

  private static List<String> tables(Release release, String method) {
    return release.metadata().values().stream()
        .filter(table -> table.methods().stream().anyMatch(one -> one.id().equals(method)))
        .map(TableMetadata::id)
        .toList();
  }
}
