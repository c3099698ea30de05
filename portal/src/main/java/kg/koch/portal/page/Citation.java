package kg.koch.portal.page;

import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/**
 * How a table of a release is cited. The identifier names the release and the table, and so always
 * the same figures: a release never changes.
 *
 * @param address where the table of this release is read
 */
public record Citation(Frame frame, Release release, TableMetadata table, String address) {

  /** Such as koch:2026-01-01-637fee40/C2. */
  public String identifier() {
    return "koch:" + release.id() + "/" + table.id();
  }

  private String year() {
    return release.manifest().vintage().substring(0, 4);
  }

  private String title() {
    return frame.say(table.title());
  }

  private String note() {
    return frame.demonstration().orElse("");
  }

  /** In words. */
  public String text() {
    String note = note().isEmpty() ? "" : " [" + note() + "]";
    return frame.say(
        "explorer.cite.text",
        frame.say("site.name"),
        title(),
        table.id(),
        release.id(),
        identifier(),
        address,
        note);
  }

  /** For BibTeX. */
  public String bibtex() {
    return """
        @misc{koch_%s_%s,
          author = {{%s}},
          title = {{%s}},
          year = {%s},
          version = {%s},
          howpublished = {\\url{%s}},
          note = {%s}
        }
        """
        .formatted(
            table.id(),
            release.id().replace('-', '_'),
            braced(frame.say("site.name")),
            braced(title()),
            year(),
            release.id(),
            address,
            braced(note().isEmpty() ? identifier() : identifier() + ". " + note()));
  }

  /** Braces would end a field of BibTeX. */
  private static String braced(String text) {
    return text.replace("{", "(").replace("}", ")").replace("%", "\\%").replace("&", "\\&");
  }

  /** For reference managers that read RIS: one tag a line, the last one empty. */
  public String ris() {
    StringBuilder ris = new StringBuilder("TY  - DATA\r\n");
    ris.append("AU  - ").append(frame.say("site.name")).append("\r\n");
    ris.append("TI  - ").append(title()).append("\r\n");
    ris.append("PY  - ").append(year()).append("\r\n");
    ris.append("ET  - ").append(release.id()).append("\r\n");
    ris.append("ID  - ").append(identifier()).append("\r\n");
    ris.append("UR  - ").append(address).append("\r\n");
    if (!note().isEmpty()) {
      ris.append("N1  - ").append(note()).append("\r\n");
    }
    return ris.append("ER  - \r\n").toString();
  }
}
