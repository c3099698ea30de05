package kg.koch.app.protect.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDimensions;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.CountTable;
import kg.koch.terms.CountTable.Standing;
import kg.koch.terms.Dimension;

/** Reads the counts of measured tables; codes become positions in the engine. */
public final class MeasuredCounts {

  private static final Standing[] STANDINGS = Standing.values();

  private final Datasets datasets;
  private final TableDimensions dimensions;
  private int[] positions = new int[0];
  private long[] counts = new long[0];
  private int[] keys = new int[0];
  private Standing[] standings = new Standing[0];
  private double[] reaches = new double[0];
  private int rows;

  public MeasuredCounts(Datasets datasets, Catalog catalog) {
    this.datasets = datasets;
    this.dimensions = new TableDimensions(catalog);
  }

  /**
   * The counts of a table; a cell that stands in several of its parts is read once.
   *
   * @throws IllegalStateException if a code is not one of the table's
   */
  public CountTable read(TableDefinition definition, Path file) {
    List<Dimension> axes = dimensions.of(definition, MeasuredPeriods.of(datasets, file));
    String order =
        IntStream.rangeClosed(1, axes.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    int size = Math.toIntExact(datasets.number("SELECT count(*) FROM " + Datasets.parquet(file)));
    positions = new int[size * axes.size()];
    counts = new long[size];
    keys = new int[size];
    standings = new Standing[size];
    reaches = new double[size];
    rows = 0;
    datasets.read(
        "SELECT DISTINCT %s, count, cell_key, %s, %s FROM %s ORDER BY %s"
            .formatted(
                selected(definition.id(), axes),
                column(file, "standing", "INTEGER"),
                column(file, "reach", "DOUBLE"),
                Datasets.parquet(file),
                order),
        chunk -> add(chunk, definition.id(), axes));
    CountTable table =
        new CountTable(
            definition.id(),
            axes,
            Arrays.copyOf(positions, rows * axes.size()),
            Arrays.copyOf(counts, rows),
            Arrays.copyOf(keys, rows),
            Arrays.copyOf(standings, rows));
    return has(file, "reach") ? table.withReaches(Arrays.copyOf(reaches, rows)) : table;
  }

  /** SQL of a column that some tables have; 0 where this one does not: counted, without reach. */
  private String column(Path file, String name, String type) {
    return has(file, name) ? name : "CAST(0 AS %s) AS %s".formatted(type, name);
  }

  private boolean has(Path file, String column) {
    return datasets.number(
            "SELECT count(*) FROM parquet_schema(%s) WHERE name = %s"
                .formatted(Datasets.text(file.toString()), Datasets.text(column)))
        > 0;
  }

  private String selected(String table, List<Dimension> axes) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      String type = "codes_" + table + "_" + i;
      String codes =
          axes.get(i).codes().stream()
              .map(code -> Datasets.text(code.id()))
              .collect(Collectors.joining(", "));
      datasets.execute("CREATE TYPE " + type + " AS ENUM (" + codes + ")");
      columns.add(
          "CAST(enum_code(TRY_CAST(\"%s\" AS %s)) AS INTEGER)".formatted(axes.get(i).id(), type));
    }
    return String.join(", ", columns);
  }

  private void add(Chunk chunk, String table, List<Dimension> axes) {
    for (int row = 0; row < chunk.rows(); row++) {
      for (int axis = 0; axis < axes.size(); axis++) {
        if (chunk.isNull(axis, row)) {
          throw new IllegalStateException(
              "Expected a declared code of %s in measured table %s; got another"
                  .formatted(axes.get(axis).id(), table));
        }
        positions[rows * axes.size() + axis] = chunk.getInt(axis, row);
      }
      counts[rows] = chunk.getLong(axes.size(), row);
      keys[rows] = chunk.getInt(axes.size() + 1, row);
      standings[rows] = STANDINGS[chunk.getInt(axes.size() + 2, row)];
      reaches[rows] = chunk.getDouble(axes.size() + 3, row);
      rows++;
    }
  }
}
