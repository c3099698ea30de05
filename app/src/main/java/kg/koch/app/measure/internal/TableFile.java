package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.table.Axis;
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
  private final LinkedEvents events;

  /**
   * @param events tell which periods are over
   */
  TableFile(Datasets datasets, LinkedEvents events) {
    this.datasets = datasets;
    this.events = events;
  }

  /**
   * Writes the cells of periods that are over and returns how many.
   *
   * @param reaches of the intervals that go into the column reach; null for a table without
   * @param numbers to write the cells of all periods to, codes as numbers
   */
  long write(TableCounter counter, @Nullable CellReaches reaches, Path numbers, Path file) {
    TableLayout layout = counter.tally().layout();
    rowsOf(counter, reaches).writeTo(datasets, numbers);
    String over = "d%d < %d".formatted(layout.index(Axis.TIME_PERIOD), periodsOver(layout));
    String order =
        IntStream.range(0, layout.dimensions().size())
            .mapToObj(i -> "d" + i)
            .collect(Collectors.joining(", "));
    datasets.copy(
        "SELECT %s, * EXCLUDE (%s) FROM %s WHERE %s ORDER BY %s"
            .formatted(decodedDimensions(layout), order, Datasets.parquet(numbers), over, order),
        file);
    return datasets.number(
        "SELECT count(*) FROM %s WHERE %s".formatted(Datasets.parquet(numbers), over));
  }

  /** How many periods are over; one that is not is the last. */
  private long periodsOver(TableLayout layout) {
    return layout.dimension(Axis.TIME_PERIOD).codes().stream()
        .filter(code -> TablePeriods.isOver(code.id(), events.observedUntil()))
        .count();
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
              if ((count > 0 || isTotal(positions, totals)) && counter.isMeasured(positions)) {
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
