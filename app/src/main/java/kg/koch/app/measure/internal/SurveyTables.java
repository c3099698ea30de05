package kg.koch.app.measure.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.terms.EstimateTable;

/**
 * The tables estimated from samples: each is made for the periods its source was delivered for, and
 * not at all where there is none. In files: the dimensions, value, respondents, precision.
 */
public final class SurveyTables {

  private static final String MEMORY = "500MB";

  private final Catalog catalog;
  private final LinkedEvents events;
  private final Path spill;

  /**
   * @param spill folder for what does not fit in memory
   */
  public SurveyTables(Catalog catalog, LinkedEvents events, Path spill) {
    this.catalog = catalog;
    this.events = events;
    this.spill = spill;
  }

  /** The tables the catalog declares to be estimated from a sample. */
  public static List<String> ids(Catalog catalog) {
    return declared(catalog).stream().map(TableDefinition::id).toList();
  }

  private static List<TableDefinition> declared(Catalog catalog) {
    return catalog.tables().values().stream()
        .filter(table -> table.sourceStatus().equals(TableDefinition.SURVEY))
        .toList();
  }

  /** Changes when the same answers would give other figures. */
  public static String fingerprint(Catalog catalog) {
    SortedMap<String, Object> told = new TreeMap<>();
    for (TableDefinition table : declared(catalog)) {
      told.put(table.id(), table);
      for (DimensionUse use : table.dimensions()) {
        if (!use.codeList().equals(TableDefinition.PERIODS)) {
          told.put("list " + use.codeList(), catalog.codeList(use.codeList()).codes());
        }
      }
      String source = table.sources().get(0);
      told.put("source " + source, catalog.source(source));
    }
    return Ledger.hash(Json.text(told));
  }

  /** Writes the tables there are answers for, and how many cells each has. */
  public void into(Path tables, SortedMap<String, Object> facts) {
    SortedMap<String, Integer> cells = new TreeMap<>();
    Map<String, SurveySample> samples = new HashMap<>();
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      for (TableDefinition table : declared(catalog)) {
        String source = table.sources().get(0);
        if (Files.exists(events.dataset(source))) {
          SurveySample sample =
              samples.computeIfAbsent(
                  source, id -> new SurveySample(datasets, catalog.source(id), events.dataset(id)));
          EstimateTable estimates = new SurveyEstimates(catalog, table).of(sample);
          write(datasets, estimates, tables.resolve(table.id() + ".parquet"));
          cells.put(table.id(), estimates.cells().size());
        }
      }
    }
    if (!cells.isEmpty()) {
      facts.put("cells-estimated", cells);
    }
  }

  private static void write(Datasets datasets, EstimateTable table, Path file) {
    List<Column> columns = new ArrayList<>();
    table.dimensions().forEach(axis -> columns.add(new Column(axis.id(), Type.TEXT)));
    columns.add(new Column("value", Type.DOUBLE));
    columns.add(new Column("respondents", Type.INT));
    columns.add(new Column("precision", Type.INT));
    int[] next = new int[1];
    datasets.write(
        file,
        columns,
        chunk -> {
          int rows = Math.min(chunk.capacity(), table.cells().size() - next[0]);
          for (int row = 0; row < rows; row++) {
            put(chunk, row, table, table.cells().get(next[0] + row));
          }
          next[0] += rows;
          return rows;
        });
  }

  private static void put(
      ChunkWriter chunk, int row, EstimateTable table, EstimateTable.Cell cell) {
    int axes = table.dimensions().size();
    for (int axis = 0; axis < axes; axis++) {
      chunk.setText(axis, row, table.dimensions().get(axis).code(cell.positions().get(axis)));
    }
    Double value = cell.value();
    if (value == null) {
      chunk.setNull(axes, row);
    } else {
      chunk.setDouble(axes, row, value);
    }
    chunk.setInt(axes + 1, row, cell.respondents());
    chunk.setInt(axes + 2, row, cell.precision().ordinal());
  }
}
