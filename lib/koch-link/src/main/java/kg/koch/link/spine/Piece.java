package kg.koch.link.spine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.record.Records;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;

/**
 * Records that came together: their ids, their rows of codes, the values that no earlier piece has,
 * and their keys. Never changed once written; records and codes are numbered on from the piece
 * before.
 */
final class Piece {

  private static final int HEAD = 3;

  private final int first;
  private final int records;
  private final int width;
  private final int[] firstCodes;
  private final ValueTable ids;
  private final IntBuffer rows;
  private final ValueTable[] values;
  private final KeyIndex[] rules;
  private final KeyIndex[] parts;

  Piece(Sections sections, Keys keys) {
    int[] head = Buffers.ints(sections.get("head"));
    if (head.length < HEAD || head.length != HEAD + head[2]) {
      throw new DamagedSpineException("records whose head is not as written");
    }
    first = head[0];
    records = head[1];
    width = head[2];
    firstCodes = Arrays.copyOfRange(head, HEAD, HEAD + width);
    ids = ValueTable.read(sections, "ids");
    rows = sections.get("rows").asIntBuffer();
    values = new ValueTable[width];
    for (int column = 0; column < width; column++) {
      values[column] = ValueTable.read(sections, "column" + column);
    }
    rules = new KeyIndex[keys.rules()];
    Arrays.setAll(rules, rule -> KeyIndex.read(sections, "rule" + rule, records));
    parts = new KeyIndex[keys.parts()];
    Arrays.setAll(parts, part -> KeyIndex.read(sections, "part" + part, records));
    if (ids.size() != records || rows.capacity() != records * width) {
      throw new DamagedSpineException("records that are not as many as written");
    }
  }

  /**
   * Writes records.
   *
   * @param first the number of the first of them
   * @param keysOf their keys
   * @param firstCodes by column the first code that earlier pieces have not given
   * @param ids by record, from 1 on
   * @param records with values of their own
   * @param codes by column and value the code it has among all pieces
   */
  static void write(
      SectionSink sink,
      Keys.Of keysOf,
      int first,
      int[] firstCodes,
      Values ids,
      Records records,
      int[][] codes)
      throws IOException {
    int width = records.width();
    int[] head = new int[HEAD + width];
    head[0] = first;
    head[1] = records.size();
    head[2] = width;
    System.arraycopy(firstCodes, 0, head, HEAD, width);
    sink.put("head", Buffers.of(head));
    ValueTable.write(sink, "ids", ids, new int[ids.size() + 1]);
    sink.put("rows", rows(records, codes));
    for (int column = 0; column < width; column++) {
      writeNew(sink, "column" + column, records, column, codes[column], firstCodes[column]);
    }
    for (int rule = 0; rule < keysOf.rules(); rule++) {
      KeyIndex.write(sink, "rule" + rule, keysOf.rule(rule), Integer.MAX_VALUE);
    }
    for (int part = 0; part < keysOf.parts(); part++) {
      KeyIndex.write(sink, "part" + part, keysOf.part(part), Keys.RARE + 1);
    }
  }

  private static ByteBuffer rows(Records records, int[][] codes) {
    int width = records.width();
    int[] rows = new int[records.size() * width];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = codes[at % width][records.rows()[at]];
    }
    return Buffers.of(rows);
  }

  /** Values that no earlier piece has, with how many records had them at training. */
  private static void writeNew(
      SectionSink sink, String name, Records records, int column, int[] codes, int firstCode)
      throws IOException {
    Values all = records.fields().get(column).values();
    int[] counts = records.fields().get(column).counts();
    ValuesBuilder builder = new ValuesBuilder();
    List<Integer> kept = new ArrayList<>();
    for (int code = 1; code <= all.size(); code++) {
      if (codes[code] >= firstCode) {
        builder.code(all.symbols(), all.start(code), all.start(code + 1));
        kept.add(counts[code]);
      }
    }
    int[] keptCounts = new int[kept.size() + 1];
    for (int at = 0; at < kept.size(); at++) {
      keptCounts[at + 1] = kept.get(at);
    }
    ValueTable.write(sink, name, builder.build(), keptCounts);
  }

  /** The number of the first record. */
  int first() {
    return first;
  }

  /** The number after the last record. */
  int end() {
    return first + records;
  }

  int width() {
    return width;
  }

  int firstCode(int column) {
    return firstCodes[column];
  }

  /** The values of a column that this piece brought; the first has {@link #firstCode}. */
  ValueTable values(int column) {
    return values[column];
  }

  /** The ids; that of the first record has code 1. */
  ValueTable ids() {
    return ids;
  }

  /** The code of a record's value, the record counted from the first of the piece. */
  int code(int record, int column) {
    return rows.get(record * width + column);
  }

  /** Copies a record's codes, the record counted from the first of the piece. */
  void row(int record, int[] into, int at) {
    rows.get(record * width, into, at, width);
  }

  KeyIndex rule(int rule) {
    return rules[rule];
  }

  KeyIndex part(int part) {
    return parts[part];
  }
}
