package kg.koch.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Fills a page of a release: the latest, or the one the parameter {@code release} names. Where the
 * release has no such thing, or there is no release, a page says so.
 */
@Component
public final class Pages {

  /** The first part of the address of every page. */
  public static final String LANGUAGE = "/{language:ky|ru|en}";

  private final Shelf shelf;
  private final MessagePages messages;

  Pages(Shelf shelf, MessagePages messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  /** A page of a release; null where the release has no such thing. */
  @FunctionalInterface
  public interface PageOf {
    @Nullable Object make(Frame frame, Release release);
  }

  /**
   * @param path of the page after the language, such as tables/C2
   * @param template that shows what the maker makes
   */
  public ResponseEntity<String> page(
      HttpServletRequest request,
      Texts texts,
      String path,
      String title,
      String template,
      PageOf maker) {
    Optional<Release> release = release(request);
    if (release.isEmpty()) {
      boolean none = shelf.latest().isEmpty();
      return none ? messages.page(request, texts, path, HttpStatus.OK, "empty") : notFound(request);
    }
    Frame frame = frame(request, texts, path, title, release);
    try {
      Object page = maker.make(frame, release.get());
      return page == null ? notFound(request) : messages.html(HttpStatus.OK, template, page, texts);
    } catch (BadInputException notPublished) {
      return messages.page(request, texts, path, HttpStatus.NOT_FOUND, "error.absent");
    }
  }

  /**
   * A page that says something of the portal itself.
   *
   * @param key of the texts: its title and its text
   */
  public ResponseEntity<String> say(
      HttpServletRequest request, Texts texts, String path, String key) {
    return messages.page(request, texts, path, HttpStatus.OK, key);
  }

  /** The page that says there is no such address. */
  public ResponseEntity<String> notFound(HttpServletRequest request) {
    Texts texts = MessagePages.texts(request);
    return messages.page(request, texts, "", HttpStatus.NOT_FOUND, "error.404");
  }

  static Frame frame(
      HttpServletRequest request,
      Texts texts,
      String path,
      String title,
      Optional<Release> release) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    boolean pinned = asked(request) != null;
    return new Frame(texts.language(), path, query, title, release, pinned);
  }

  /** The release that was asked for. */
  public Optional<Release> release(HttpServletRequest request) {
    String asked = asked(request);
    return asked == null ? shelf.latest() : shelf.find(asked);
  }

  /** A blank name means the latest, as the choice of a form says it. */
  private static @Nullable String asked(HttpServletRequest request) {
    String asked = request.getParameter("release");
    return asked == null || asked.isEmpty() ? null : asked;
  }

  /** Every value of each parameter of the address. */
  public static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, all) -> parameters.put(name, Arrays.asList(all)));
    return parameters;
  }

  /** The texts of the language an address names. */
  public static Texts texts(String language) {
    return Texts.in(Language.find(language).orElse(Language.KY));
  }
}
