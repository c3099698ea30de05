package kg.koch.publish.pxweb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.TableNotes;

/** Writes a placed block as CSV or as a page of HTML. Rows are streamed. */
public final class TableText {

  /**
   * What a query can ask of the form, in the words of PxWebApi 2.
   *
   * @param naming of values and variables: codes, texts or both
   * @param title whether the title stands before the table
   * @param separator between the fields of CSV
   */
  private record Form(TableLayout.Naming naming, boolean title, char separator) {}

  private final Language language;
  private final Form form;

  private TableText(Language language, Form form) {
    this.language = language;
    this.form = form;
  }

  /**
   * Reads the parameters of a format.
   *
   * @param parameters UseCodes, UseTexts, UseCodesAndTexts, IncludeTitle, SeparatorTab,
   *     SeparatorSpace, SeparatorSemicolon
   * @throws PxWebException 400 for any other, and for two that exclude each other
   */
  public static TableText of(Language language, List<String> parameters) {
    List<TableLayout.Naming> naming = new ArrayList<>();
    List<Character> separators = new ArrayList<>();
    boolean title = false;
    for (String one : parameters) {
      switch (one.toLowerCase(java.util.Locale.ROOT)) {
        case "usecodes" -> naming.add(TableLayout.Naming.CODES);
        case "usetexts" -> naming.add(TableLayout.Naming.TEXTS);
        case "usecodesandtexts" -> naming.add(TableLayout.Naming.CODES_AND_TEXTS);
        case "includetitle" -> title = true;
        case "separatortab" -> separators.add('\t');
        case "separatorspace" -> separators.add(' ');
        case "separatorsemicolon" -> separators.add(';');
        default -> throw PxWebException.expected("a parameter of the format", one);
      }
    }
    if (naming.size() > 1 || separators.size() > 1) {
      throw PxWebException.expected("one kind of names and of separators", parameters.toString());
    }
    return new TableText(
        language,
        new Form(
            naming.isEmpty() ? TableLayout.Naming.TEXTS : naming.get(0),
            title,
            separators.isEmpty() ? ',' : separators.get(0)));
  }

  public void writeCsv(CubeChoice.Placed placed, Appendable out) throws IOException {
    if (form.title()) {
      out.append(quoted(title(placed.cube()))).append("\r\n\r\n");
    }
    rows(
        placed,
        (cells, names, first) -> {
          for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : String.valueOf(form.separator()));
            out.append(first || i < names ? quoted(cells.get(i)) : cells.get(i));
          }
          out.append("\r\n");
        });
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String title(Cube cube) {
    TableMetadata table = cube.metadata();
    return table.title().in(language) + ", " + table.unit().label().in(language);
  }

  /** Writes a page: the table with its caption, below it what must be known to use it. */
  public void writeHtml(CubeChoice.Placed placed, Appendable out) throws IOException {
    Cube cube = placed.cube();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag());
    out.append("\"><head><meta charset=\"utf-8\"><title>").append(escaped(title(cube)));
    out.append("</title></head><body>\n<table><caption>").append(escaped(title(cube)));
    out.append("</caption>\n");
    rows(
        placed,
        (cells, names, first) -> {
          out.append(first ? "<thead><tr>" : "<tr>");
          for (int i = 0; i < cells.size(); i++) {
            String tag = first || i < names ? "th" : "td";
            String scope = first ? " scope=\"col\"" : i < names ? " scope=\"row\"" : "";
            out.append('<').append(tag).append(scope).append('>');
            out.append(escaped(cells.get(i))).append("</").append(tag).append('>');
          }
          out.append(first ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
        });
    out.append("</tbody></table>\n");
    for (Text note : TableNotes.of(cube.release(), cube.metadata(), cube.table().hasIntervals())) {
      out.append("<p>").append(escaped(note.in(language))).append("</p>\n");
    }
    for (String flag : TableNotes.flags(cube)) {
      String meaning = flag + ": " + TableNotes.ofFlag(flag).in(language);
      out.append("<p>").append(escaped(meaning)).append("</p>\n");
    }
    out.append("</body></html>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private interface RowWriter {
    void row(List<String> cells, int names, boolean first) throws IOException;
  }

  private void rows(CubeChoice.Placed placed, RowWriter writer) throws IOException {
    boolean[] first = {true};
    try {
      new TableLayout(placed, language, form.naming())
          .write(
              (cells, names) -> {
                try {
                  writer.row(cells, names, first[0]);
                } catch (IOException failure) {
                  throw new UncheckedIOException(failure);
                }
                first[0] = false;
              });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
