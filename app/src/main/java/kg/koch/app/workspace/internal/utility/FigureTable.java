package kg.koch.app.workspace.internal.utility;

import java.util.List;

/**
 * A table of figures as shown.
 *
 * @param caption what it is, for those who do not see it whole
 * @param heads of its columns, that of the rows' names first
 */
public record FigureTable(String caption, List<String> heads, List<Row> rows) {

  public FigureTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param link address of what it tells of; empty if there is none
   * @param figures one for each column after the first
   */
  public record Row(String name, String link, List<String> figures) {

    public Row {
      figures = List.copyOf(figures);
    }
  }
}
