package kg.koch.portal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;

/** The address of a table that shows only some codes of some dimensions. */
public final class FilteredAddress {

  private FilteredAddress() {}

  /**
   * The parameters of the table's page, without the question mark: its opening view, with the codes
   * given. A dimension with several codes stands in rows.
   *
   * @param codes by dimension; of the table
   */
  public static String of(TableMetadata table, Map<String, List<String>> codes) {
    List<Dimension> axes = table.axes();
    View opening = View.opening(table);
    String columns = axes.get(opening.columns()).id();
    String rows =
        codes.entrySet().stream()
            .filter(one -> one.getValue().size() > 1 && !one.getKey().equals(columns))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(axes.get(opening.rows()).id());
    List<String> parts = new ArrayList<>(List.of("rows=" + rows, "columns=" + columns));
    codes.forEach(
        (dimension, chosen) -> {
          boolean listed = dimension.equals(rows) || dimension.equals(columns);
          String name = (listed ? View.SHOW : "") + dimension;
          chosen.forEach(code -> parts.add(name + "=" + Address.encode(code)));
        });
    return String.join("&", parts);
  }
}
