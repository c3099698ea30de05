package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of the parameter sort: {@code TIME_PERIOD:desc}.
 *
 * @param component a dimension, OBS_VALUE or an attribute; {@code *} for all dimensions, {@code
 *     series_key} for those of the series, both as the data structure has them
 */
record SortKey(String component, boolean descending) {

  static final String ALL = "*";
  static final String SERIES_KEY = "series_key";

  /** Reads the whole parameter; a plus that a web form decoded to a space is understood. */
  static List<SortKey> parse(String text) {
    List<SortKey> keys = new ArrayList<>();
    for (String part : text.split("[+ ]", -1)) {
      int colon = part.indexOf(':');
      String component = colon < 0 ? part : part.substring(0, colon);
      String direction = colon < 0 ? "asc" : part.substring(colon + 1);
      if (component.isEmpty() || !List.of("asc", "desc").contains(direction)) {
        throw SdmxException.syntax("a component with :asc or :desc to sort by", part);
      }
      keys.add(new SortKey(component, direction.equals("desc")));
    }
    return keys;
  }
}
