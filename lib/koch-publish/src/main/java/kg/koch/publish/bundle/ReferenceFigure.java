package kg.koch.publish.bundle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody else published of the same phenomenon, with its citation: shown beside a
 * release's own figure and never part of it. A kind of its own, so that no table can hold it.
 *
 * <p>Not checked: whether the figure is right, or of the same definition; its own is told with it.
 *
 * @param table of the release whose phenomenon it is of
 * @param codes by dimension, every dimension of the table; an empty code where a dimension has no
 *     total and the figure is of none of its codes, such as the definition of residence
 * @param value in the table's unit
 * @param definition what was counted, in the words of who published it
 * @param citation author, title, year
 * @param address where it can be read; null if nowhere on-line
 */
public record ReferenceFigure(
    String table,
    SortedMap<String, String> codes,
    double value,
    String definition,
    String citation,
    @Nullable String address) {

  public ReferenceFigure {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    if (citation.isBlank() || definition.isBlank() || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Expected a number with its definition and citation; got %s '%s' '%s'"
              .formatted(value, definition, citation));
    }
  }
}
