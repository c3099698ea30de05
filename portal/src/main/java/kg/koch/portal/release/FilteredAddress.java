package kg.koch.portal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.TableMetadata;

/** The address of a table that shows only some codes of some dimensions. */
public final class FilteredAddress {

  private FilteredAddress() {}

  /**
   * The parameters of the table's page, without the question mark: its opening view, with the codes
   * given. Dimensions with several codes stand in rows.
   *
   * @param codes by dimension; of the table
   */
  public static String of(TableMetadata table, Map<String, List<String>> codes) {
    View opening = View.opening(table);
    List<String> columns = ids(opening, opening.columns());
    List<String> several =
        codes.entrySet().stream()
            .filter(one -> one.getValue().size() > 1 && !columns.contains(one.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<String> rows = several.isEmpty() ? ids(opening, opening.rows()) : several;
    List<String> parts = new ArrayList<>();
    rows.forEach(one -> parts.add("rows=" + one));
    columns.forEach(one -> parts.add("columns=" + one));
    codes.forEach(
        (dimension, chosen) -> {
          boolean listed = rows.contains(dimension) || columns.contains(dimension);
          String name = (listed ? View.SHOW : "") + dimension;
          chosen.forEach(code -> parts.add(name + "=" + Address.encode(code)));
        });
    return String.join("&", parts);
  }

  private static List<String> ids(View view, List<Integer> axes) {
    return axes.stream().map(axis -> view.axes().get(axis).id()).toList();
  }
}
