package kg.koch.protect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import kg.koch.terms.HiddenGroups;

/** Walking the cells of a cross, and finding a cell by its codes. */
final class Cells {

  private Cells() {}

  /** The code of a cell in a dimension. */
  @FunctionalInterface
  interface Codes {
    String of(String dimension);
  }

  static int[] positions(ProtectedTable table, int row) {
    return IntStream.range(0, table.dimensions().size())
        .map(axis -> table.position(row, axis))
        .toArray();
  }

  /** Shows every cell of the full cross: its codes by dimension, and its positions. */
  static void forEach(List<Dimension> dimensions, BiConsumer<Codes, int[]> visitor) {
    int[] positions = new int[dimensions.size()];
    Map<String, String> codes = new HashMap<>();
    walk(dimensions, 0, positions, codes, visitor);
  }

  private static void walk(
      List<Dimension> dimensions,
      int axis,
      int[] positions,
      Map<String, String> codes,
      BiConsumer<Codes, int[]> visitor) {
    if (axis == dimensions.size()) {
      visitor.accept(
          dimension -> Objects.requireNonNull(codes.get(dimension), dimension), positions.clone());
      return;
    }
    Dimension dimension = dimensions.get(axis);
    for (positions[axis] = 0; positions[axis] < dimension.size(); positions[axis]++) {
      codes.put(dimension.id(), dimension.code(positions[axis]));
      walk(dimensions, axis + 1, positions, codes, visitor);
    }
  }

  /** Finds figures by codes; dimensions not named stand at their total. */
  static final class Lookup {

    private final ProtectedTable table;

    Lookup(ProtectedTable table) {
      this.table = table;
    }

    /**
     * @param dimensionsAndCodes a dimension, its code, the next dimension, its code
     * @return the figure as an ingredient; hidden if it is not listed and lies within a hidden one;
     *     else zero if the cell of its period and the like at the totals is listed; not defined if
     *     that is not listed either
     */
    Figure get(String... dimensionsAndCodes) {
      int[] positions = totals();
      for (int i = 0; i < dimensionsAndCodes.length; i += 2) {
        int axis = axis(dimensionsAndCodes[i]);
        positions[axis] =
            table.dimensions().get(axis).findPosition(dimensionsAndCodes[i + 1]).orElse(-1);
      }
      if (Arrays.stream(positions).anyMatch(position -> position < 0)) {
        return Figure.NOT_DEFINED;
      }
      OptionalInt row = table.findRow(positions);
      if (row.isPresent()) {
        return Figure.of(table, row.getAsInt()).asIngredient();
      }
      if (HiddenGroups.hold(table.dimensions(), positions, this::listing)) {
        return new Figure(Double.NaN, CellState.INGREDIENT_HIDDEN);
      }
      return isMeasured(positions) ? Figure.ZERO : Figure.NOT_DEFINED;
    }

    private HiddenGroups.Listing listing(int[] positions) {
      OptionalInt row = table.findRow(positions);
      if (row.isEmpty()) {
        return HiddenGroups.Listing.NOT_LISTED;
      }
      return switch (table.state(row.getAsInt())) {
        case BELOW_THRESHOLD, WITHHELD -> HiddenGroups.Listing.HIDDEN;
        default -> HiddenGroups.Listing.SHOWN;
      };
    }

    /** Whether the cell of its period and the like is listed at the totals of all else. */
    private boolean isMeasured(int[] positions) {
      int[] anchor = totals();
      for (int axis = 0; axis < anchor.length; axis++) {
        anchor[axis] = anchor[axis] < 0 ? positions[axis] : anchor[axis];
      }
      return table.findRow(anchor).isPresent();
    }

    private int[] totals() {
      return table.dimensions().stream()
          .mapToInt(
              dimension ->
                  dimension
                      .findPosition(Dimension.TOTAL)
                      .or(() -> dimension.findPosition("KG"))
                      .orElse(-1))
          .toArray();
    }

    private int axis(String id) {
      for (int axis = 0; axis < table.dimensions().size(); axis++) {
        if (table.dimensions().get(axis).id().equals(id)) {
          return axis;
        }
      }
      throw new IllegalArgumentException(
          "Expected a dimension of table %s; got '%s'".formatted(table.id(), id));
    }
  }
}
