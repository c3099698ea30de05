package kg.koch.check.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The head of a dBase table: 32 bytes, then 32 bytes a column, then 0x0D. dBase III to V, FoxPro
 * and Clipper write it so; dBase 7 does not and is refused.
 *
 * @param records as the head counts them
 * @param recordLength in bytes, with the mark of deletion
 * @param codePageMark byte 29
 */
record DbaseHeader(
    long records, int headLength, int recordLength, int codePageMark, List<Column> columns) {

  static final int BLOCK = 32;
  private static final Set<Integer> VERSIONS =
      Set.of(0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5, 0xFB);
  private static final int END_OF_COLUMNS = 0x0D;
  private static final int LONGEST_NAME = 10;
  private static final String WHAT_TO_DO =
      "Save the table as dBase III or IV and deliver it again.";

  /**
   * @param name in small letters, at most ten
   * @param start first byte within a record
   */
  record Column(String name, char type, int start, int length) {}

  DbaseHeader {
    columns = List.copyOf(columns);
  }

  /** True if bytes may begin such a table. */
  static boolean mayBegin(byte[] start) {
    if (start.length < BLOCK + 1 || !VERSIONS.contains(start[0] & 0xFF)) {
      return false;
    }
    int month = start[2];
    int day = start[3];
    int head = unsigned(start, 8);
    return month >= 0
        && month <= 12
        && day >= 0
        && day <= 31
        && head > BLOCK
        && unsigned(start, 10) > 1;
  }

  private static int unsigned(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xFFFF;
  }

  static DbaseHeader read(InputStream in, UnpackedFile file) throws IOException {
    byte[] first = in.readNBytes(BLOCK);
    if (!mayBegin(Arrays.copyOf(first, BLOCK + 1))) {
      throw file.refusal("a dBase table", "another beginning", WHAT_TO_DO);
    }
    int head = unsigned(first, 8);
    int recordLength = unsigned(first, 10);
    byte[] rest = in.readNBytes(head - BLOCK);
    if (rest.length < head - BLOCK) {
      throw file.refusal("a whole dBase table", "one that ends in its head", WHAT_TO_DO);
    }
    List<Column> columns = columns(rest, recordLength, file);
    long records = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFF_FFFFL;
    return new DbaseHeader(records, head, recordLength, first[29] & 0xFF, columns);
  }

  private static List<Column> columns(byte[] rest, int recordLength, UnpackedFile file) {
    List<Column> columns = new ArrayList<>();
    int start = 1;
    int at = 0;
    while (at + BLOCK <= rest.length && rest[at] != END_OF_COLUMNS) {
      char type = (char) (rest[at + 11] & 0xFF);
      int length = rest[at + 16] & 0xFF;
      // Clipper and FoxPro keep the high byte of a long text where others count decimals.
      length += type == 'C' ? (rest[at + 17] & 0xFF) << 8 : 0;
      columns.add(new Column(name(rest, at), type, start, length));
      start += length;
      at += BLOCK;
    }
    if (columns.isEmpty() || start > recordLength) {
      throw file.refusal(
          "columns that fill a record of %d bytes".formatted(recordLength),
          "%d columns that do not".formatted(columns.size()),
          WHAT_TO_DO);
    }
    return columns;
  }

  private static String name(byte[] rest, int at) {
    int length = 0;
    while (length < LONGEST_NAME && rest[at + length] != 0) {
      length++;
    }
    return new String(rest, at, length, StandardCharsets.ISO_8859_1)
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
