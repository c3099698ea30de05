package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts one after another in one array. */
final class Arena {

  private byte[] bytes = new byte[65_536];
  private int[] ends = new int[4096];
  private int count;

  /** The first persons of a block, as texts. */
  static Arena ofNumbers(RowColumns columns, int count) {
    Arena arena = new Arena();
    for (int row = 0; row < count; row++) {
      byte[] text = Long.toString(columns.person(row)).getBytes(StandardCharsets.US_ASCII);
      arena.add(text, 0, text.length);
    }
    return arena;
  }

  void add(byte[] from, int start, int end) {
    int at = count == 0 ? 0 : ends[count - 1];
    int length = end - start;
    if (at + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(at + length, bytes.length + bytes.length / 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count + count / 2);
    }
    System.arraycopy(from, start, bytes, at, length);
    ends[count++] = at + length;
  }

  /** Makes each row's person the number of its text. */
  void number(PersonTexts texts, RowColumns target) {
    int start = 0;
    for (int row = 0; row < count; row++) {
      target.setPerson(row, texts.number(bytes, start, ends[row]));
      start = ends[row];
    }
  }
}
