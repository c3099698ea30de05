package kg.koch.app.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;

/**
 * What records are called: by their ids; where there are two files, with the number of the file
 * before it, such as {@code 2:417}.
 */
final class RecordNames {

  private final RawColumn ids;
  private final RecordOrder order;
  private final boolean across;
  private final int[] recordOfRow;

  RecordNames(LinkageInput input, RecordOrder order) {
    this.ids = input.ids();
    this.order = order;
    this.across = input.isAcross();
    this.recordOfRow = new int[input.size()];
    for (int record = 0; record < recordOfRow.length; record++) {
      recordOfRow[order.rows()[record]] = record;
    }
  }

  /** The name of a record. */
  String of(int record) {
    String id = text(ids, ids.codes()[row(record)]);
    return across ? (record < order.left() ? "1:" : "2:") + id : id;
  }

  /** The row of a record, counted over both files from 0. */
  int row(int record) {
    return order.rows()[record];
  }

  /** The number of the record in a row; -1 for the row -1. */
  int inRow(int row) {
    return row < 0 ? -1 : recordOfRow[row];
  }

  /** The number of the record with this name; -1 if there is none. */
  int record(String name) {
    boolean named = name.startsWith("1:") || name.startsWith("2:");
    if (across && !named) {
      return -1;
    }
    String id = across ? name.substring(2) : name;
    int from = across && name.startsWith("2:") ? order.left() : 0;
    int to = across && name.startsWith("1:") ? order.left() : recordOfRow.length;
    int code = code(id);
    for (int row = from; row < to && code > 0; row++) {
      if (ids.codes()[row] == code) {
        return recordOfRow[row];
      }
    }
    return -1;
  }

  private int code(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    for (int code = 1; code <= ids.texts().size(); code++) {
      if (ids.texts().length(code) == wanted.length
          && Arrays.equals(ids.texts().get(code), wanted)) {
        return code;
      }
    }
    return 0;
  }

  static String text(RawColumn column, int code) {
    return new String(column.texts().get(code), StandardCharsets.UTF_8);
  }
}
