package kg.koch.portal.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kg.koch.portal.web.Templates;
import kg.koch.portal.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The report as a file of HTML that needs no other: well-formed XML too, for the PDF is laid out
 * from it.
 *
 * @param print true for pages of paper
 */
public record ReportFile(Report report, ReportLinks links, boolean print) {

  private static final String TEMPLATE = "profile/file";

  /**
   * The file's text.
   *
   * @param portal address of the portal its figures lead to; null: they lead nowhere
   */
  static String html(Report report, @Nullable String portal, boolean print) {
    ReportLinks links = ReportLinks.ofFile(Texts.in(report.language()), portal);
    return new Templates().fill(TEMPLATE, new ReportFile(report, links, print));
  }

  /** The style sheet; on paper every page says that data are made up, if they are. */
  public String style() {
    return print ? sheet() + onEveryPage() : sheet();
  }

  private String onEveryPage() {
    String letters = "font:8pt \"DejaVu Sans\";color:#4e5a68;content:\"";
    String page = links.say("profile.page", "\" counter(page) \"");
    String madeUp = report.madeUp().map(ReportFile::quoted).orElse("");
    return "@page{size:A4;margin:22mm 18mm 26mm;@top-left{"
        + letters
        + quoted(report.title() + " · " + report.release())
        + "\"}@bottom-left{"
        + letters.replace("#4e5a68", "#5c3d00;width:80%;text-align:left")
        + madeUp
        + "\"}@bottom-right{"
        + letters
        + page
        + "\"}}";
  }

  private static String quoted(String text) {
    return text.replace("\\", "").replace("\"", "\\\"").replace("<", "").replace("&", "");
  }

  private static String sheet() {
    try (InputStream stream =
        Objects.requireNonNull(ReportFile.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
