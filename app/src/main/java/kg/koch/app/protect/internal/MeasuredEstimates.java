package kg.koch.app.protect.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDimensions;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.Dimension;
import kg.koch.terms.EstimateTable;

/** Reads the estimates of measured tables of samples. */
public final class MeasuredEstimates {

  private static final EstimateTable.Precision[] PRECISIONS = EstimateTable.Precision.values();

  private final Datasets datasets;
  private final TableDimensions dimensions;

  public MeasuredEstimates(Datasets datasets, Catalog catalog) {
    this.datasets = datasets;
    this.dimensions = new TableDimensions(catalog);
  }

  /**
   * @throws IllegalArgumentException if a code is not one of the table's
   */
  public EstimateTable read(TableDefinition definition, Path file) {
    List<Dimension> axes = dimensions.of(definition, MeasuredPeriods.of(datasets, file));
    List<EstimateTable.Cell> cells = new ArrayList<>();
    String columns =
        axes.stream().map(axis -> '"' + axis.id() + '"').collect(Collectors.joining(", "));
    datasets.read(
        "SELECT %s, value, respondents, precision FROM %s"
            .formatted(columns, Datasets.parquet(file)),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            cells.add(cell(chunk, row, axes));
          }
        });
    return new EstimateTable(definition.id(), axes, cells);
  }

  private static EstimateTable.Cell cell(Chunk chunk, int row, List<Dimension> axes) {
    List<Integer> positions = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      positions.add(axes.get(axis).position(Objects.requireNonNull(chunk.getText(axis, row))));
    }
    int value = axes.size();
    return new EstimateTable.Cell(
        positions,
        chunk.isNull(value, row) ? null : chunk.getDouble(value, row),
        chunk.getInt(value + 1, row),
        PRECISIONS[chunk.getInt(value + 2, row)]);
  }
}
