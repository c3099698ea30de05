package kg.koch.link.spine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Values;

/**
 * Distinct values with a count each, found by their content where they lie: nothing is read but
 * what is asked for. Codes go from 1 on.
 */
final class ValueTable {

  private final ByteBuffer symbols;
  private final IntBuffer starts;
  private final IntBuffer counts;
  private final IntBuffer table;

  private ValueTable(ByteBuffer symbols, IntBuffer starts, IntBuffer counts, IntBuffer table) {
    this.symbols = symbols;
    this.starts = starts;
    this.counts = counts;
    this.table = table;
  }

  static ValueTable read(Sections sections, String name) {
    return new ValueTable(
        sections.get(name + ".symbols"),
        sections.get(name + ".starts").asIntBuffer(),
        sections.get(name + ".counts").asIntBuffer(),
        sections.get(name + ".table").asIntBuffer());
  }

  /**
   * Writes values.
   *
   * @param counts by code, place 0 unused
   */
  static void write(SectionSink sink, String name, Values values, int[] counts) throws IOException {
    int[] starts = new int[values.size() + 1];
    for (int code = 1; code <= values.size() + 1; code++) {
      starts[code - 1] = values.start(code);
    }
    sink.put(name + ".symbols", Buffers.of(values.symbols()));
    sink.put(name + ".starts", Buffers.of(starts));
    sink.put(name + ".counts", Buffers.of(counts));
    sink.put(name + ".table", Buffers.of(table(values)));
  }

  private static int[] table(Values values) {
    int[] table = new int[Integer.highestOneBit(Math.max(1, values.size())) * 4];
    int mask = table.length - 1;
    for (int code = 1; code <= values.size(); code++) {
      int slot = slot(values.symbols(), values.start(code), values.start(code + 1)) & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = code;
    }
    return table;
  }

  private static int slot(byte[] bytes, int from, int to) {
    return (int) (RecordOrder.hash(bytes, from, to) >>> 32);
  }

  int size() {
    return starts.capacity() - 1;
  }

  int count(int code) {
    return counts.get(code);
  }

  int length(int code) {
    return starts.get(code) - starts.get(code - 1);
  }

  /** How many symbols all values have. */
  int symbols() {
    return symbols.capacity();
  }

  /**
   * Copies all values behind others.
   *
   * @param code the first gets
   * @param start where its symbols go
   */
  void copyTo(byte[] allSymbols, int[] allStarts, int[] allCounts, int code, int start) {
    symbols.get(0, allSymbols, start, symbols.capacity());
    starts.get(0, allStarts, code, starts.capacity());
    for (int at = code; at < code + starts.capacity(); at++) {
      allStarts[at] += start;
    }
    counts.get(1, allCounts, code, size());
  }

  /** The symbols of a value, copied. */
  byte[] get(int code) {
    byte[] copy = new byte[length(code)];
    symbols.get(starts.get(code - 1), copy);
    return copy;
  }

  /** The code of a value; 0 if it is not among them. */
  int find(byte[] bytes, int from, int to) {
    int mask = table.capacity() - 1;
    int slot = slot(bytes, from, to) & mask;
    while (true) {
      int code = table.get(slot);
      if (code == 0 || isAt(code, bytes, from, to)) {
        return code;
      }
      slot = slot + 1 & mask;
    }
  }

  private boolean isAt(int code, byte[] bytes, int from, int to) {
    if (length(code) != to - from) {
      return false;
    }
    int start = starts.get(code - 1);
    for (int at = from; at < to; at++) {
      if (symbols.get(start + at - from) != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
