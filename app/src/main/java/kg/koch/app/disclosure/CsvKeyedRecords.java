package kg.koch.app.disclosure;

import java.nio.file.Path;
import kg.koch.app.tabular.CsvFields;
import kg.koch.app.tabular.FieldTaker;
import org.jspecify.annotations.Nullable;

/** Records with keys in a CSV file. */
final class CsvKeyedRecords implements FieldTaker {

  private final Path file;
  private final RecordColumns columns;
  private final RecordTaker taker;
  private final LeafCodes[] codes;
  private final int[] categories;
  private final long[] numbers = new long[3];
  private int faultAt;
  private @Nullable String fault;

  private CsvKeyedRecords(Path file, RecordColumns columns, RecordTaker taker) {
    this.file = file;
    this.columns = columns;
    this.taker = taker;
    this.codes = columns.hierarchies().stream().map(LeafCodes::new).toArray(LeafCodes[]::new);
    this.categories = new int[codes.length];
  }

  static void read(Path file, RecordColumns columns, RecordTaker taker) {
    CsvFields.read(file, columns.names(), new CsvKeyedRecords(file, columns, taker));
  }

  @Override
  public void field(int column, char[] text, int from, int length) {
    boolean isUsable;
    if (column < codes.length) {
      categories[column] = codes[column].category(text, from, length);
      isUsable = categories[column] >= 0;
    } else {
      long number =
          column == codes.length
              ? columns.key(text, from, length)
              : RecordColumns.number(text, from, length);
      numbers[column == columns.valueColumn() ? 2 : column - codes.length] = number;
      isUsable = number != DecimalText.NONE;
    }
    if (!isUsable && fault == null) {
      fault = new String(text, from, length);
      faultAt = column;
    }
  }

  @Override
  public void endOfRow(long line) {
    if (fault != null) {
      throw columns.fault(file.toString(), line, faultAt, fault);
    }
    taker.take(categories, numbers[0], numbers[1], numbers[2]);
  }
}
