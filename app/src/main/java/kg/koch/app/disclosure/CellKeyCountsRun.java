package kg.koch.app.disclosure;

import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.cellkey.KeyRange;
import kg.koch.protect.cellkey.NoiseTable;

/**
 * Inner cells with the sum of their record keys in, every cell of the crossed hierarchies out,
 * changed by the noise of its cell key.
 *
 * @param key name of the column of cell keys
 * @param notes is told what was changed
 */
public record CellKeyCountsRun(
    CellSource source, String key, KeyRange keys, NoiseTable table, Consumer<String> notes) {

  /**
   * Adds up and changes.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected
   */
  public TableOutput run() {
    CellFile cells = source.open();
    KeyedTable keyed = KeyedTable.empty(cells.numbers(), keys, table, false, null);
    RecordColumns columns = new RecordColumns(cells.numbers().hierarchies(), key, keys, null, null);
    cells.forEach(
        (row, cell) -> {
          cells.requireInner(row, cell);
          keyed.keys().records(cell, count(cells, row), key(columns, cells, row));
        });
    return keyed.output(notes);
  }

  private static int count(CellFile cells, TableRow row) {
    long count = cells.count(row);
    if (count > Integer.MAX_VALUE / 2) {
      throw row.fault(cells.countColumn(), "a count below 1,073,741,823", "Correct the row.");
    }
    return (int) count;
  }

  /** A cell without anybody has no key, or that of nobody. */
  private long key(RecordColumns columns, CellFile cells, TableRow row) {
    char[] text = row.text(key).toCharArray();
    boolean isEmpty = cells.count(row) == 0;
    long units = text.length == 0 && isEmpty ? 0 : columns.key(text, 0, text.length);
    if (units == DecimalText.NONE) {
      throw columns.fault(cells.table().name(), row.line(), columns.keyColumn(), new String(text));
    }
    if (isEmpty && units != 0) {
      throw row.fault(key, "a key of 0, as nobody is in the cell", "Correct the count or the key.");
    }
    return units;
  }
}
