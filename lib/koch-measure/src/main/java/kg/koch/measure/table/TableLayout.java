package kg.koch.measure.table;

import java.util.List;
import java.util.Optional;
import kg.koch.terms.Dimension;

/**
 * What a table to be counted looks like.
 *
 * @param id as in the catalog, such as C2
 * @param countsPersons true if the unit is the person; false if it is an event of a person
 * @param dimensions all dimensions, in publishing order; each is an {@link Axis}
 * @param parts what is crossed: each part has all dimensions of the table in the same order, each
 *     with some of its codes (one that is not crossed has its total alone)
 */
public record TableLayout(
    String id, boolean countsPersons, List<Dimension> dimensions, List<List<Dimension>> parts) {

  public TableLayout {
    dimensions = List.copyOf(dimensions);
    parts = parts.stream().map(List::copyOf).toList();
    dimensions.forEach(dimension -> Axis.valueOf(dimension.id()));
    for (List<Dimension> part : parts) {
      if (!ids(part).equals(ids(dimensions))) {
        throw new IllegalArgumentException(
            "Expected every part of table %s to have the dimensions %s; got %s"
                .formatted(id, ids(dimensions), ids(part)));
      }
    }
  }

  private static List<String> ids(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::id).toList();
  }

  /** The place of the axis among the dimensions, or -1 if the table does not have it. */
  public int index(Axis axis) {
    return ids(dimensions).indexOf(axis.name());
  }

  public boolean has(Axis axis) {
    return index(axis) >= 0;
  }

  /** The dimension of an axis the table must have. */
  public Dimension dimension(Axis axis) {
    if (!has(axis)) {
      throw new IllegalArgumentException(
          "Expected table %s to have a dimension %s; it has %s"
              .formatted(id, axis, ids(dimensions)));
    }
    return dimensions.get(index(axis));
  }

  /** The position of the code all others add up to, if there is one. */
  public static Optional<Integer> findTotal(Dimension dimension) {
    List<Dimension.Code> roots =
        dimension.codes().stream().filter(code -> code.parent() == null).toList();
    boolean nested = roots.size() < dimension.size() || dimension.size() == 1;
    return roots.size() == 1 && nested
        ? Optional.of(dimension.position(roots.get(0).id()))
        : Optional.empty();
  }
}
