package kg.koch.app.measure.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.terms.Dimension;

/**
 * The tables counted from the records of one register: those whose TIME_PERIOD is read from a
 * column. Each is made for the periods its source was delivered for, and not at all where there is
 * none.
 */
public final class RecordTables {

  private static final String MEMORY = "500MB";

  private final Catalog catalog;
  private final LinkedEvents events;
  private final RecordKeyFunction keys;
  private final Path spill;

  /**
   * @param keys gives every counted unit its record key
   * @param spill folder for what does not fit in memory
   */
  public RecordTables(Catalog catalog, LinkedEvents events, RecordKeyFunction keys, Path spill) {
    this.catalog = catalog;
    this.events = events;
    this.keys = keys;
    this.spill = spill;
  }

  /** Whether the table is counted from records: its period is a column of its source. */
  static boolean isOfRecords(TableDefinition table) {
    return table.dimensions().stream()
        .anyMatch(use -> use.codeList().equals(TableDefinition.PERIODS) && use.column() != null);
  }

  private static List<TableDefinition> declared(Catalog catalog) {
    return catalog.tables().values().stream().filter(RecordTables::isOfRecords).toList();
  }

  /** The tables the catalog declares to be counted from records. */
  public static List<String> ids(Catalog catalog) {
    return declared(catalog).stream().map(TableDefinition::id).toList();
  }

  /** Changes when the same records would give other counts. */
  public static String fingerprint(Catalog catalog) {
    SortedMap<String, Object> told = new TreeMap<>();
    for (TableDefinition table : declared(catalog)) {
      told.put(table.id(), table);
      for (DimensionUse use : table.dimensions()) {
        if (!use.codeList().equals(TableDefinition.PERIODS)) {
          told.put("list " + use.codeList(), catalog.codeList(use.codeList()).codes());
        }
      }
    }
    return Ledger.hash(Json.text(told));
  }

  /** Writes the tables there are records for, and how many cells each has. */
  public void into(Path tables, SortedMap<String, Object> facts) {
    SortedMap<String, Integer> cells = new TreeMap<>();
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      for (TableDefinition table : declared(catalog)) {
        Path records = events.dataset(table.sources().get(0));
        if (Files.exists(records)) {
          RecordTally tally = new RecordCounter(catalog, table, keys).count(datasets, records);
          write(datasets, tally, tables.resolve(table.id() + ".parquet"));
          cells.put(table.id(), tally.cells().size());
        }
      }
    }
    if (!cells.isEmpty()) {
      facts.put("cells-of-records", cells);
    }
  }

  private static void write(Datasets datasets, RecordTally tally, Path file) {
    List<Dimension> axes = tally.dimensions();
    List<Column> columns = new ArrayList<>();
    axes.forEach(axis -> columns.add(new Column(axis.id(), Type.TEXT)));
    columns.add(new Column("count", Type.LONG));
    columns.add(new Column("cell_key", Type.INT));
    List<RecordTally.Cell> cells = tally.cells();
    int[] next = new int[1];
    datasets.write(
        file,
        columns,
        chunk -> {
          int rows = Math.min(chunk.capacity(), cells.size() - next[0]);
          for (int row = 0; row < rows; row++) {
            RecordTally.Cell cell = cells.get(next[0] + row);
            for (int axis = 0; axis < axes.size(); axis++) {
              chunk.setText(axis, row, axes.get(axis).code(cell.positions().get(axis)));
            }
            chunk.setLong(axes.size(), row, cell.count());
            chunk.setInt(axes.size() + 1, row, cell.key());
          }
          next[0] += rows;
          return rows;
        });
  }
}
