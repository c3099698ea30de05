package kg.koch.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.RuleKind;

/** The rows of a delivery as hashes, one after the other, rejected ones too. */
public final class VersionRows implements Closeable {

  private final RowScanner rows;
  private final int[] positions;
  private final int[] key;
  private final long[] fields;

  private VersionRows(RowScanner rows, int[] positions, int[] key) {
    this.rows = rows;
    this.positions = positions;
    this.key = key;
    this.fields = new long[positions.length];
  }

  public static VersionRows open(DeliveryFile file, Encoding encoding, SourceLayout layout)
      throws IOException {
    Header header = Header.of(file, encoding, layout);
    RowScanner rows =
        new RowScanner(file.openText(encoding), file.name(), (byte) header.separator());
    try {
      rows.next();
      return new VersionRows(rows, header.positions(layout), keyOf(layout));
    } catch (IOException | RuntimeException failure) {
      rows.close();
      throw failure;
    }
  }

  /** Names of the fields that tell a source's rows apart; empty if none do. */
  public static List<String> keyNames(SourceLayout layout) {
    return layout.rules().stream()
        .filter(rule -> rule.kind() == RuleKind.UNIQUE)
        .map(Rule::fields)
        .findFirst()
        .orElse(List.of());
  }

  private static int[] keyOf(SourceLayout layout) {
    List<String> names = layout.fields().stream().map(Field::name).toList();
    return keyNames(layout).stream().mapToInt(names::indexOf).toArray();
  }

  /** Moves to the next row; false when there is none. */
  public boolean next() throws IOException {
    if (!rows.next()) {
      return false;
    }
    if (isWellFormed()) {
      rows.undouble();
      for (int field = 0; field < fields.length; field++) {
        int at = positions[field];
        fields[field] = RowHash.field(0, rows.buffer(), rows.start(at), rows.end(at));
      }
    }
    return true;
  }

  private boolean isWellFormed() {
    return !rows.isMalformed() && rows.fields() == positions.length;
  }

  /** Line of the row stream where the row begins. */
  public long line() {
    return rows.line();
  }

  /** Hash of the whole row. */
  public long row() {
    if (!isWellFormed()) {
      byte[] sent = rows.asSent();
      return RowHash.finished(RowHash.field(1, sent, 0, sent.length));
    }
    long hash = 0;
    for (long field : fields) {
      hash = hash * 31 + RowHash.finished(field);
    }
    return RowHash.finished(hash);
  }

  /** Hash of the fields that tell rows apart; of the whole row where there are none. */
  public long key() {
    boolean isEmpty = true;
    long hash = 0;
    for (int field : key) {
      if (!isWellFormed()) {
        return row();
      }
      isEmpty &= rows.start(positions[field]) == rows.end(positions[field]);
      hash = hash * 31 + RowHash.finished(fields[field]);
    }
    return isEmpty ? row() : RowHash.finished(hash);
  }

  /** Hashes of the fields in declared order; of a malformed row none. */
  public long[] fields() {
    return isWellFormed() ? fields.clone() : new long[0];
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
