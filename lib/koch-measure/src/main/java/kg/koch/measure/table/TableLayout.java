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
 * @param parts positions of the dimensions that are crossed with each other; in a part, the others
 *     stand at their total
 */
public record TableLayout(
    String id, boolean countsPersons, List<Dimension> dimensions, List<List<Integer>> parts) {

  public TableLayout {
    dimensions = List.copyOf(dimensions);
    parts = parts.stream().map(List::copyOf).toList();
    for (int i = 0; i < dimensions.size(); i++) {
      Axis.valueOf(dimensions.get(i).id());
      for (List<Integer> part : parts) {
        if (!part.contains(i) && findTotal(dimensions.get(i)).isEmpty()) {
          throw new IllegalArgumentException(
              "Expected dimension %s, which has no total, in every part of table %s"
                  .formatted(dimensions.get(i).id(), id));
        }
      }
    }
  }

  /** The place of the axis among the dimensions, or -1 if the table does not have it. */
  public int index(Axis axis) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).id().equals(axis.name())) {
        return i;
      }
    }
    return -1;
  }

  public boolean has(Axis axis) {
    return index(axis) >= 0;
  }

  /** The dimension of an axis the table must have. */
  public Dimension dimension(Axis axis) {
    if (!has(axis)) {
      throw new IllegalArgumentException(
          "Expected table %s to have a dimension %s; it has %s"
              .formatted(id, axis, dimensions.stream().map(Dimension::id).toList()));
    }
    return dimensions.get(index(axis));
  }

  /** The position of the code all others add up to, if there is one. */
  static Optional<Integer> findTotal(Dimension dimension) {
    List<Dimension.Code> roots =
        dimension.codes().stream().filter(code -> code.parent() == null).toList();
    boolean nested = roots.size() < dimension.size() || dimension.size() == 1;
    return roots.size() == 1 && nested
        ? Optional.of(dimension.position(roots.get(0).id()))
        : Optional.empty();
  }
}
