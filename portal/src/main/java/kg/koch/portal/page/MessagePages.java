package kg.koch.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.web.Templates;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages that say why there is nothing else to show, in the reader's language. */
@Component
final class MessagePages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Shelf shelf;
  private final Templates templates;

  MessagePages(Shelf shelf, Templates templates) {
    this.shelf = shelf;
    this.templates = templates;
  }

  /** The language of the address; outside the pages the one the browser asks for. */
  static Texts texts(HttpServletRequest request) {
    String[] parts = request.getRequestURI().split("/", 3);
    String accepted = request.getHeader("Accept-Language");
    Language otherwise =
        accepted == null || accepted.isEmpty() ? Language.KY : Languages.accepted(accepted);
    return Texts.in(Language.find(parts.length > 1 ? parts[1] : "").orElse(otherwise));
  }

  /**
   * @param key of the texts: its title and its text
   * @param path the language switch leads to, after the language
   */
  ResponseEntity<String> page(
      HttpServletRequest request, Texts texts, String path, HttpStatus status, String key) {
    String title = texts.say(key + ".title");
    Frame frame = Pages.frame(request, texts, path, title, shelf.latest());
    return html(status, "message", new MessagePage(frame, title, texts.say(key + ".text")), texts);
  }

  ResponseEntity<String> html(HttpStatus status, String template, Object page, Texts texts) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Content-Language", texts.language().tag())
        .header("Cache-Control", "no-cache")
        .body(templates.fill(template, page));
  }
}
