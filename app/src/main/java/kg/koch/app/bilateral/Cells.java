package kg.koch.app.bilateral;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;

/** A table of cells, one a row, read into a {@link Crosstab}. */
final class Cells {

  private final TableFile file;
  private final List<Dimension> dimensions;
  private final Map<Dimension, Map<String, Integer>> positions = new HashMap<>();
  private final BitSet seen = new BitSet();

  /** Dimensions carry the names of the file's columns. */
  Cells(TableFile file, List<Dimension> dimensions) {
    this.file = file;
    this.dimensions = dimensions;
    for (Dimension dimension : dimensions) {
      Map<String, Integer> own = new HashMap<>();
      dimension.categories().forEach(category -> own.put(category, own.size()));
      positions.put(dimension, own);
    }
  }

  /** The categories in some columns of some files, in the order in which they appear. */
  static List<String> categories(Collection<TableFile> files, String... columns) {
    Set<String> categories = new LinkedHashSet<>();
    for (TableFile file : files) {
      for (String column : columns) {
        if (file.has(column)) {
          file.rows().forEach(row -> categories.add(row.required(column)));
        }
      }
    }
    return List.copyOf(categories);
  }

  /** Cells no row names are 0. */
  Crosstab orZero(ToDoubleFunction<TableRow> value) {
    double[] values = new double[Crosstab.filled(dimensions, 0).cells()];
    seen.clear();
    for (TableRow row : file.rows()) {
      int cell = cell(row);
      if (seen.get(cell)) {
        throw row.fault(last(), "each cell once", "Add the rows up, or leave one out.");
      }
      seen.set(cell);
      values[cell] = value.applyAsDouble(row);
    }
    return new Crosstab(dimensions, values);
  }

  /** Every cell must have its row. */
  Crosstab complete(ToDoubleFunction<TableRow> value) {
    Crosstab table = orZero(value);
    int missing = seen.nextClearBit(0);
    if (missing < table.cells()) {
      throw file.fault(
          "a row for each of " + names(),
          "none for " + String.join(", ", table.categories(missing)),
          "Add the row, with 0 if that is its value.");
    }
    return table;
  }

  private int cell(TableRow row) {
    int cell = 0;
    for (Dimension dimension : dimensions) {
      Map<String, Integer> own = positions.getOrDefault(dimension, Map.of());
      Integer position = own.get(row.required(dimension.name()));
      if (position == null) {
        throw row.fault(
            dimension.name(),
            "one of " + shown(dimension.categories()),
            "Correct the name, or add it to the table that lacks it.");
      }
      cell = cell * dimension.size() + position;
    }
    return cell;
  }

  private static String shown(List<String> categories) {
    int most = 12;
    return categories.size() <= most
        ? String.join(", ", categories)
        : String.join(", ", categories.subList(0, most)) + ", …";
  }

  private String last() {
    return dimensions.get(dimensions.size() - 1).name();
  }

  private String names() {
    return String.join(
        ", ", Arrays.asList(dimensions.stream().map(Dimension::name).toArray(String[]::new)));
  }
}
