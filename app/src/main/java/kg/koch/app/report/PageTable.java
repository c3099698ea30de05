package kg.koch.app.report;

import java.util.ArrayList;
import java.util.List;

/** A table of a page; the first field of each row names it. */
public final class PageTable {

  private final String caption;
  private String layout = "cards";
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String kind, List<Cell> cells) {}

  public PageTable(String caption, String... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** Stays a table on a telephone too: for few and short fields. */
  public PageTable compact() {
    layout = "compact";
    return this;
  }

  /** Gives values room: for tables that show two records side by side. */
  public PageTable pair() {
    layout = "cards pair";
    return this;
  }

  /** A row like the others. */
  public PageTable row(Cell... cells) {
    return row("", List.of(cells));
  }

  /**
   * A row of a kind.
   *
   * @param kind line: with a line above it; total: heavier; or empty
   */
  public PageTable row(String kind, List<Cell> cells) {
    rows.add(new Row(kind, List.copyOf(cells)));
    return this;
  }

  void writeTo(StringBuilder page) {
    page.append("<table class=\"")
        .append(layout)
        .append("\"><caption>")
        .append(HtmlPage.escaped(caption))
        .append("</caption>\n<thead><tr>");
    for (int at = 0; at < columns.size(); at++) {
      boolean number = at > 0 && isNumber(at);
      page.append(number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
          .append(HtmlPage.escaped(columns.get(at)))
          .append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> writeTo(page, row));
    page.append("</tbody></table>\n");
  }

  private boolean isNumber(int column) {
    return rows.stream().anyMatch(row -> row.cells().get(column).kind().equals("number"));
  }

  private void writeTo(StringBuilder page, Row row) {
    page.append(row.kind().isEmpty() ? "<tr>" : "<tr class=\"" + row.kind() + "\">");
    for (int at = 0; at < row.cells().size(); at++) {
      Cell cell = row.cells().get(at);
      String tag = at == 0 ? "th" : "td";
      page.append('<').append(tag);
      if (at == 0) {
        page.append(" scope=\"row\"");
      } else if (!cell.html().isEmpty() && !columns.get(at).isEmpty()) {
        page.append(" data-label=\"").append(HtmlPage.escaped(columns.get(at))).append('"');
      }
      if (!cell.kind().isEmpty()) {
        page.append(" class=\"").append(cell.kind()).append('"');
      }
      boolean labelled = at > 0 && !cell.html().isEmpty();
      page.append('>')
          .append(labelled ? "<span>" + cell.html() + "</span>" : cell.html())
          .append("</")
          .append(tag)
          .append('>');
    }
    page.append("</tr>\n");
  }
}
