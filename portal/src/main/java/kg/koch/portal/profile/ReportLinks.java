package kg.koch.portal.profile;

import java.util.function.Function;
import kg.koch.portal.words.Texts;
import org.jspecify.annotations.Nullable;

/** How the report leads on, and how its drawings are set, in a page of the portal or in a file. */
public final class ReportLinks {

  private final Texts texts;
  private final Function<String, @Nullable String> address;
  private final boolean page;

  private ReportLinks(Texts texts, Function<String, @Nullable String> address, boolean page) {
    this.texts = texts;
    this.address = address;
    this.page = page;
  }

  /** In a page of the portal. */
  static ReportLinks ofPage(Texts texts, Function<String, @Nullable String> address) {
    return new ReportLinks(texts, address, true);
  }

  /**
   * In a file of its own.
   *
   * @param portal address of the portal its figures lead to; null: they lead nowhere
   */
  static ReportLinks ofFile(Texts texts, @Nullable String portal) {
    String language = texts.language().tag();
    return new ReportLinks(
        texts, path -> portal == null ? null : portal + "/" + language + "/" + path, false);
  }

  public String say(String key, Object... values) {
    return texts.say(key, values);
  }

  /** The address of a path after the language; null where it leads nowhere. */
  public @Nullable String of(@Nullable String path) {
    return path == null ? null : address.apply(path);
  }

  /** A table by its name. */
  public Report.Piece table(String table) {
    return new Report.Piece(table, "tables/" + table, "");
  }

  /** The drawing; in a file with its own colours. */
  public String drawing(Report.Picture picture) {
    return page ? picture.svg() : Drawing.alone(picture.svg(), picture.description());
  }

  /** Whether wide tables scroll and take the keyboard's focus, as in a page. */
  public boolean scrolls() {
    return page;
  }
}
