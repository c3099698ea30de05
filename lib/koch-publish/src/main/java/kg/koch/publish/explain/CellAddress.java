package kg.koch.publish.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Dimension;

/**
 * Which cell of a table: codes by dimension, such as {@code TIME_PERIOD=2024,REF_AREA=KG05}. A
 * dimension not named stands at its total.
 */
public record CellAddress(Map<String, String> codes) {

  private static final String WHAT_TO_DO =
      "Write the cell as TIME_PERIOD=2024,REF_AREA=KG05; dimensions not named stand at their total.";

  public CellAddress {
    codes = Map.copyOf(codes);
  }

  /**
   * @throws BadInputException if the text is not pairs of dimension and code
   */
  public static CellAddress parse(String text) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw refused("DIMENSION=code", pair);
      }
      if (codes.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip())
          != null) {
        throw refused("each dimension once", pair + " again");
      }
    }
    return new CellAddress(codes);
  }

  /**
   * The positions of the cell in the table's dimensions.
   *
   * @throws BadInputException if a dimension or code is not of the table, or a dimension that has
   *     no total is not named
   */
  public int[] positions(PublishedTable table) {
    for (String dimension : codes.keySet()) {
      if (table.findDimension(dimension).isEmpty()) {
        throw refused(
            "a dimension of " + table.dimensions().stream().map(Dimension::id).toList(), dimension);
      }
    }
    return table.dimensions().stream().mapToInt(this::position).toArray();
  }

  private int position(Dimension dimension) {
    String named = codes.get(dimension.id());
    Optional<Integer> position =
        named == null ? dimension.findTotal() : dimension.findPosition(named);
    return position.orElseThrow(
        () ->
            refused(
                "a code of %s: %s"
                    .formatted(
                        dimension.id(),
                        dimension.codes().stream().limit(60).map(Dimension.Code::id).toList()),
                named == null ? "none" : named));
  }

  private static BadInputException refused(String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file("cell"), expected, "'" + came + "'", WHAT_TO_DO);
  }
}
