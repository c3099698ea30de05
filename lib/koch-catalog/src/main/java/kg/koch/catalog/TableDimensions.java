package kg.koch.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.TableDefinition.Axis;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.catalog.TableDefinition.Part;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The axes of declared tables, ready for counting: each dimension with its codes in publishing
 * order and what each adds up to.
 *
 * <p>Every part has all dimensions of its table, in the table's order: a dimension not crossed in
 * the part has one code, its total, so that the cells of all parts are cells of one table. The same
 * cell may stand in two parts; it is the same figure.
 */
public final class TableDimensions {

  private static final String LEVEL = "level";

  private final Catalog catalog;

  public TableDimensions(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The dimensions of the whole table, in publishing order.
   *
   * @param periods the codes of TIME_PERIOD, in time's order
   */
  public List<Dimension> of(TableDefinition table, List<String> periods) {
    return table.dimensions().stream().map(use -> dimension(use, null, periods)).toList();
  }

  /**
   * The dimensions of one part of the table, in publishing order. The codes are a subset of those
   * of the whole table.
   */
  public List<Dimension> of(TableDefinition table, Part part, List<String> periods) {
    List<Dimension> dimensions = new ArrayList<>();
    for (DimensionUse use : table.dimensions()) {
      dimensions.add(
          part.axes().stream()
              .filter(axis -> axis.dimension().equals(use.id()))
              .findFirst()
              .map(axis -> dimension(use, axis, periods))
              .orElseGet(() -> Dimension.flat(use.id(), List.of(totalOf(use)))));
    }
    return dimensions;
  }

  /** The cells of a part if none were empty: the product of its dimensions' sizes. */
  public long cells(TableDefinition table, Part part, List<String> periods) {
    return of(table, part, periods).stream()
        .mapToLong(Dimension::size)
        .reduce(1, Math::multiplyExact);
  }

  /**
   * The code of the dimension all others add up to: {@code _T}, or {@code KG} for areas.
   *
   * @throws IllegalArgumentException if the codes add up to nothing (periods, definitions)
   */
  public String totalOf(DimensionUse use) {
    if (!use.codeList().equals(TableDefinition.PERIODS)) {
      List<Code> roots = codesOf(use, null).stream().filter(code -> code.parent() == null).toList();
      if (roots.size() == 1) {
        return roots.get(0).id();
      }
    }
    throw new IllegalArgumentException(
        "Expected a dimension whose codes add up to one; got " + use.id());
  }

  private Dimension dimension(DimensionUse use, @Nullable Axis axis, List<String> periods) {
    if (use.codeList().equals(TableDefinition.PERIODS)) {
      return Dimension.flat(use.id(), periods);
    }
    return new Dimension(
        use.id(),
        codesOf(use, axis).stream()
            .map(code -> new Dimension.Code(code.id(), code.parent()))
            .toList());
  }

  private List<Code> codesOf(DimensionUse use, @Nullable Axis axis) {
    CodeList list = catalog.codeList(use.codeList());
    Set<String> used = new LinkedHashSet<>();
    for (Code code : list.codes()) {
      if (use.codes().isEmpty() || use.codes().contains(code.id())) {
        if (axis == null || isAtLevel(code, axis)) {
          used.addAll(list.withAncestors(code.id()));
        }
      }
    }
    return list.codes().stream().filter(code -> used.contains(code.id())).toList();
  }

  private static boolean isAtLevel(Code code, Axis axis) {
    return axis.level() == null || axis.level().equals(code.properties().get(LEVEL));
  }
}
