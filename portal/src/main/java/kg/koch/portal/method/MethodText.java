package kg.koch.portal.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of docs/methods as HTML. Links to other methods lead to their pages here; links elsewhere
 * in the repository are left as words. HTML in a page is left out, so that nothing but text comes
 * through.
 */
final class MethodText {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .attributeProviderFactory(context -> MethodText::focusable)
          .build();

  private MethodText() {}

  /** Blocks of code scroll sideways, so the keyboard must reach them. */
  private static void focusable(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof FencedCodeBlock && tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
  }

  /**
   * The page; empty if there is no such method.
   *
   * @param methods address of the method pages, ending with /
   * @param tableName what a reader of the page hears of a table that scrolls
   */
  static Optional<String> html(String id, String methods, String tableName) {
    return markdown(id)
        .map(
            text -> {
              Node page = PARSER.parse(text);
              page.accept(new Links(methods));
              return RENDERER
                  .render(page)
                  .replace(
                      "<table>",
                      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                          + tableName
                          + "\"><table>")
                  .replace("</table>", "</table></div>");
            });
  }

  /** The title of a page, its first line; the method's name if it has none. */
  static String title(String id) {
    return markdown(id)
        .flatMap(text -> text.lines().filter(line -> line.startsWith("# ")).findFirst())
        .map(line -> line.substring(2).strip())
        .orElse(id);
  }

  private static Optional<String> markdown(String id) {
    if (!id.matches("[a-z0-9-]{1,60}")) {
      return Optional.empty();
    }
    try (InputStream stream = MethodText.class.getResourceAsStream(id + ".md")) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Turns links, and takes out HTML. */
  private static final class Links extends AbstractVisitor {

    private final String methods;

    Links(String methods) {
      this.methods = methods;
    }

    @Override
    public void visit(Link link) {
      String to = link.getDestination();
      if (to.matches("[a-z0-9-]+\\.md(#.*)?")) {
        link.setDestination(methods + to.replaceFirst("\\.md", ""));
      } else if (!to.matches("https?://.*")) {
        Node word = link.getFirstChild();
        while (word != null) {
          Node next = word.getNext();
          link.insertBefore(word);
          word = next;
        }
        link.unlink();
        return;
      }
      visitChildren(link);
    }

    @Override
    public void visit(HtmlBlock html) {
      html.unlink();
    }

    @Override
    public void visit(HtmlInline html) {
      html.unlink();
    }
  }
}
