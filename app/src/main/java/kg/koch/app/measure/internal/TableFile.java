package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.table.CellReaches;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.TableLayout;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Writes a counted table. Zeros are left out but for the cells at the totals of every dimension
 * that has one: those stand for "measured", so that a reader can tell zero from not measured.
 */
final class TableFile {

  private final Datasets datasets;
  private final Path scratch;

  TableFile(Datasets datasets, Path scratch) {
    this.datasets = datasets;
    this.scratch = scratch;
  }

  /**
   * Writes the cells and returns how many.
   *
   * @param reaches of the intervals that go into the column reach; null for a table without
   */
  long write(TableCounter counter, @Nullable CellReaches reaches, Path file) throws IOException {
    TableLayout layout = counter.tally().layout();
    NumberRows rows = rowsOf(counter, reaches);
    long written = rows.size();
    Path numbers = scratch.resolve(layout.id() + "-cells.parquet");
    rows.writeTo(datasets, numbers);
    String order =
        IntStream.range(0, layout.dimensions().size())
            .mapToObj(i -> "d" + i)
            .collect(Collectors.joining(", "));
    datasets.copy(
        "SELECT %s, * EXCLUDE (%s) FROM %s ORDER BY %s"
            .formatted(decodedDimensions(layout), order, Datasets.parquet(numbers), order),
        file);
    Files.delete(numbers);
    return written;
  }

  private static NumberRows rowsOf(TableCounter counter, @Nullable CellReaches reaches) {
    List<Dimension> dimensions = counter.tally().layout().dimensions();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      columns.add(new Column("d" + i, Type.INT));
    }
    columns.add(new Column("count", Type.LONG));
    columns.add(new Column("cell_key", Type.INT));
    if (reaches != null) {
      columns.add(new Column("reach", Type.DOUBLE));
    }
    NumberRows rows = new NumberRows(columns);
    List<Optional<Integer>> totals = dimensions.stream().map(TableLayout::findTotal).toList();
    long[] row = new long[columns.size()];
    counter
        .tally()
        .forEachCell(
            (positions, count, key) -> {
              if (counter.isMeasured(positions) && (count > 0 || isTotal(positions, totals))) {
                for (int i = 0; i < positions.length; i++) {
                  row[i] = positions[i];
                }
                row[positions.length] = count;
                row[positions.length + 1] = key;
                if (reaches != null) {
                  row[positions.length + 2] = Double.doubleToLongBits(reaches.of(positions));
                }
                rows.add(row);
              }
            });
    return rows;
  }

  private static boolean isTotal(int[] positions, List<Optional<Integer>> totals) {
    for (int i = 0; i < positions.length; i++) {
      if (totals.get(i).isPresent() && totals.get(i).get() != positions[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decodedDimensions(TableLayout layout) {
    return IntStream.range(0, layout.dimensions().size())
        .mapToObj(
            i -> {
              Dimension dimension = layout.dimensions().get(i);
              List<String> codes = dimension.codes().stream().map(Dimension.Code::id).toList();
              return SpellRows.decoded("d" + i, codes) + " AS " + dimension.id();
            })
        .collect(Collectors.joining(", "));
  }
}
