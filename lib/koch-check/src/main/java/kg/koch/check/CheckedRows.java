package kg.koch.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;

/**
 * The rows of a delivery that pass, one after the other; the others go to the sink.
 *
 * <p>Guarantees: accepted + rejected = received; every field of a row that passes is of its
 * declared type and in its code list. Rows come in the order of the file. Not checked: anything
 * that needs another delivery, such as whether a PIN is in the person register.
 *
 * <p>Not safe for several threads; open one for each file.
 */
public final class CheckedRows implements Closeable {

  private final RowScanner rows;
  private final RowCheck check;
  private final RowFindings findings = new RowFindings();
  private final FindingSink sink;
  private long received;
  private long rejected;

  private CheckedRows(RowScanner rows, RowCheck check, FindingSink sink) {
    this.rows = rows;
    this.check = check;
    this.sink = sink;
  }

  /**
   * Opens a delivery and reads its header.
   *
   * @param catalog declares the code lists of the layout
   * @throws kg.koch.terms.BadInputException here and on reading, if the file as a whole cannot be
   *     used
   */
  public static CheckedRows open(
      DeliveryFile file,
      Encoding encoding,
      SourceLayout layout,
      Period period,
      Catalog catalog,
      FindingSink sink)
      throws IOException {
    Header header = Header.of(file, encoding, layout);
    RowCheck check = new RowCheck(layout, header, period, catalog);
    RowScanner rows =
        new RowScanner(file.openText(encoding), file.name(), (byte) header.separator());
    try {
      rows.name(header.columns());
      rows.next();
      return new CheckedRows(rows, check, sink);
    } catch (IOException | RuntimeException failure) {
      rows.close();
      throw failure;
    }
  }

  /** Moves to the next row that passes; false when there is none. */
  public boolean next() throws IOException {
    while (rows.next()) {
      received++;
      check.check(rows, findings);
      for (Finding finding : findings.ofRow()) {
        sink.found(finding);
      }
      if (!findings.isRejected()) {
        return true;
      }
      rejected++;
      sink.rejected(rows.line(), rows.asSent());
    }
    return false;
  }

  /** Line of the file where the row begins. */
  public long line() {
    return rows.line();
  }

  public boolean isEmpty(int field) {
    return !check.values().isRead(field);
  }

  /**
   * The value of a PIN or INTEGER, of a DECIMAL in ten-thousandths, of a DATE in days since
   * 1970-01-01, of a TIMESTAMP in microseconds since 1970-01-01T00:00. Without meaning for an empty
   * field.
   */
  public long number(int field) {
    return check.values().number(field);
  }

  /** The position in {@link #codes} of the value of a CODE. Without meaning for an empty field. */
  public int code(int field) {
    return (int) check.values().number(field);
  }

  /** What a field of type CODE may hold, the same for every row of the delivery. */
  public List<String> codes(int field) {
    return check.codes(field);
  }

  /** The text of a field in UTF-8. */
  public byte[] text(int field) {
    return check.values().bytes(field);
  }

  public long received() {
    return received;
  }

  public long accepted() {
    return received - rejected;
  }

  public long rejected() {
    return rejected;
  }

  /** How often each rule was broken so far, by its identifier. */
  public SortedMap<String, Long> findingsByRule() {
    return findings.totals();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
