package kg.koch.portal.profile;

import java.util.List;
import java.util.Optional;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;

/**
 * The report in one language, every figure in its place: what pages, PDF and DOCX are made of.
 *
 * @param title with the year
 * @param release it is made of
 * @param vintage first day not observed by the data
 * @param madeUp what every reader of made-up data must see; empty for real data
 */
public record Report(
    Language language,
    String title,
    String lead,
    String release,
    String vintage,
    Optional<String> madeUp,
    List<Chapter> chapters) {

  public Report {
    chapters = List.copyOf(chapters);
  }

  /**
   * @param title with its number
   */
  public record Chapter(String id, String title, List<Block> blocks) {

    public Chapter {
      blocks = List.copyOf(blocks);
    }
  }

  /** One thing after another in a chapter. */
  public sealed interface Block {}

  /**
   * Words or a figure.
   *
   * @param path of the page that explains it, after the language; null for words
   * @param sign beside a figure, such as p; may be empty
   */
  public record Piece(String text, @Nullable String path, String sign) {

    static Piece words(String text) {
      return new Piece(text, null, "");
    }
  }

  /**
   * A sentence.
   *
   * @param tables its figures are from
   */
  public record Paragraph(List<Piece> pieces, List<String> tables) implements Block {

    public Paragraph {
      pieces = List.copyOf(pieces);
      tables = List.copyOf(tables);
    }
  }

  /** What is not told, and why. */
  public record Note(String text, @Nullable String path) implements Block {}

  /**
   * A table of the report.
   *
   * @param caption with its number
   * @param head names of the columns; the first is that of the rows
   * @param source under it; empty for tables on the release itself
   */
  public record Figures(String caption, List<String> head, List<Row> rows, String source)
      implements Block {

    public Figures {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row: its name, and a cell a column after it.
   *
   * @param depth how many rows above include it
   */
  public record Row(Piece name, int depth, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param number true for a figure, false for words
   */
  public record Cell(Piece content, boolean number) {}

  /**
   * A drawing.
   *
   * @param caption with its number
   * @param svg with style classes as in koch.css
   * @param description what it shows, in words
   * @param figures the same as a table
   */
  public record Picture(String caption, String svg, String description, Figures figures)
      implements Block {}
}
