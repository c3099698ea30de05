package kg.koch.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kg.koch.portal.words.Languages;
import kg.koch.portal.words.Numbers;
import kg.koch.portal.words.Periods;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.Text;

/**
 * What surrounds every page.
 *
 * @param path of the page after the language, such as tables/C2
 * @param query the state of the page, without the question mark; may be empty
 * @param pinned true if an older release was asked for by name
 */
public record Frame(
    Language language,
    String path,
    String query,
    String title,
    Optional<Release> release,
    boolean pinned) {

  /** One entry of the menu or of the language switch. */
  public record Link(String words, String href, boolean current, String language) {}

  public Texts texts() {
    return Texts.in(language);
  }

  public String say(String key, Object... values) {
    return texts().say(key, values);
  }

  public String say(Text text) {
    return text.in(language);
  }

  public Numbers numbers() {
    return new Numbers(language);
  }

  public String count(long number) {
    return numbers().write(number, 0);
  }

  /** A share from 0 to 1 as percent. */
  public String percent(double share) {
    return numbers().write(share * 100, 1);
  }

  public String period(String code) {
    return Periods.write(code, texts());
  }

  /** The address of another page of the same language and release. */
  public String link(String to) {
    return "/" + language.tag() + "/" + to + pin(to.contains("?") ? "&" : "?");
  }

  /** The parameter that names the release, after a mark; empty unless one was asked for by name. */
  public String pin(String mark) {
    return pinned ? release.map(one -> mark + "release=" + one.id()).orElse("") : "";
  }

  /** The address that asks a question. */
  public String ask(String question) {
    return link("search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
  }

  public List<Link> menu() {
    return List.of(
        entry("", "nav.home"),
        entry("tables", "nav.tables"),
        entry("places", "nav.places"),
        entry("stories", "nav.stories"),
        entry("profile", "nav.profile"),
        entry("quality", "nav.quality"),
        entry("sources", "nav.sources"),
        entry("releases", "nav.releases"),
        entry("about", "nav.about"));
  }

  private Link entry(String to, String key) {
    boolean current = path.equals(to) || (!to.isEmpty() && path.startsWith(to + "/"));
    return new Link(say(key), link(to), current, language.tag());
  }

  /** The same page, in the same state, in each language. */
  public List<Link> languages() {
    String state = query.isEmpty() ? "" : "?" + query;
    return Languages.all().stream()
        .map(
            one ->
                new Link(
                    Languages.ownName(one),
                    "/" + one.tag() + "/" + path + state,
                    one == language,
                    one.tag()))
        .toList();
  }

  public Optional<String> demonstration() {
    return release.flatMap(
        one -> Optional.ofNullable(one.manifest().demonstrationLabel()).map(this::say));
  }
}
