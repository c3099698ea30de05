package kg.koch.publish.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** Dimensions that a table crosses with each other; its others stand at their total. */
public record TablePart(List<Axis> axes) {

  public TablePart {
    axes = List.copyOf(axes);
  }

  /**
   * A dimension within a part.
   *
   * @param level the deepest codes crossed here, such as oblast; null if all are
   * @param codes those crossed here, with what they add up to; empty: all of the table's
   */
  public record Axis(String dimension, @Nullable String level, List<String> codes) {

    public Axis {
      codes = List.copyOf(codes);
    }

    boolean has(String code) {
      return codes.isEmpty() || codes.contains(code);
    }

    @Override
    public String toString() {
      return level == null ? dimension : dimension + "@" + level;
    }
  }

  /** True if the cell with these positions belongs to the part. */
  boolean holds(List<Dimension> dimensions, int[] positions) {
    return IntStream.range(0, positions.length)
        .allMatch(i -> holds(dimensions.get(i), positions[i]));
  }

  /** True if some cell of the part has the code at this position of the dimension. */
  public boolean holds(Dimension dimension, int position) {
    Optional<Axis> axis =
        axes.stream().filter(one -> one.dimension().equals(dimension.id())).findFirst();
    return axis.isPresent()
        ? axis.get().has(dimension.code(position))
        : dimension.findTotal().filter(total -> total == position).isPresent();
  }

  @Override
  public String toString() {
    return axes.stream().map(Axis::toString).collect(Collectors.joining(" x "));
  }
}
