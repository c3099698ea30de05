package kg.koch.engine.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The values of one column in one row group, page after page. Numbers are stored as differences;
 * codes as places in a dictionary. One thread's own; used again for the next row group.
 */
public final class ColumnChunk {

  static final int PLAIN = 0;
  static final int RLE = 3;
  static final int DELTA = 5;
  static final int RLE_DICTIONARY = 8;
  private static final int DATA_PAGE = 0;
  private static final int DICTIONARY_PAGE = 2;

  private final ParquetColumn column;
  private final EncodedBytes dictionary = new EncodedBytes();
  private final EncodedBytes dictionaryHeader = new EncodedBytes();
  private final EncodedBytes pages = new EncodedBytes();
  private final EncodedBytes page = new EncodedBytes();
  private final DeltaEncoding delta = new DeltaEncoding();
  private long[] levels = new long[0];
  private int words;
  private long values;

  ColumnChunk(ParquetColumn column) {
    this.column = column;
  }

  void clear() {
    dictionary.clear();
    dictionaryHeader.clear();
    pages.clear();
    words = 0;
    values = 0;
  }

  /** Adds a text to the dictionary; its place is the number of those before it. */
  public int word(byte[] text) {
    dictionary.fourBytes(text.length);
    dictionary.all(text, text.length);
    return words++;
  }

  /** Adds a number to the dictionary of a BYTE, INT or DATE column. */
  public int word(int number) {
    dictionary.fourBytes(number);
    return words++;
  }

  /** A page of numbers, none missing. */
  public void numbers(long[] numbers, int count) {
    page.clear();
    delta.encode(numbers, count, page);
    endPage(count, DELTA);
  }

  /**
   * A page of places in the dictionary.
   *
   * @param places of each row, -1 where the value is missing; overwritten. The array must be as
   *     long as {@code count} filled up to a multiple of eight
   */
  public void places(long[] places, int count) {
    page.clear();
    int known = column.optional() ? missingApart(places, count) : count;
    int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(words - 1));
    page.one(width);
    bitPacked(places, known, width);
    endPage(count, RLE_DICTIONARY);
  }

  /** Writes which are there, and moves those together. */
  private int missingApart(long[] places, int count) {
    if (levels.length < count + Byte.SIZE) {
      levels = new long[count + Byte.SIZE];
    }
    int known = 0;
    for (int row = 0; row < count; row++) {
      long place = places[row];
      levels[row] = place < 0 ? 0 : 1;
      places[known] = place;
      known += place < 0 ? 0 : 1;
    }
    page.fourBytes(runLength(count));
    bitPacked(levels, count, 1);
    return known;
  }

  private static int runLength(int count) {
    int groups = (count + Byte.SIZE - 1) / Byte.SIZE;
    return groups + (38 - Integer.numberOfLeadingZeros(groups << 1 | 1)) / 7;
  }

  /** One run of values side by side, filled up to a multiple of eight. */
  private void bitPacked(long[] bits, int count, int width) {
    int groups = (count + Byte.SIZE - 1) / Byte.SIZE;
    Arrays.fill(bits, count, groups * Byte.SIZE, 0);
    page.variable((long) groups << 1 | 1);
    page.packed(bits, 0, groups * Byte.SIZE, width);
  }

  private void endPage(int count, int encoding) {
    CompactThrift header = new CompactThrift(pages);
    header.number(1, DATA_PAGE).number(2, page.size()).number(3, page.size());
    header.structure(5).number(1, count).number(2, encoding).number(3, RLE).number(4, RLE).end();
    pages.one(0);
    pages.all(page);
    values += count;
  }

  /** Ends the chunk. The dictionary's header stands before all, so it is made last. */
  void end() {
    if (words > 0) {
      CompactThrift header = new CompactThrift(dictionaryHeader);
      header.number(1, DICTIONARY_PAGE).number(2, dictionary.size()).number(3, dictionary.size());
      header.structure(7).number(1, words).number(2, PLAIN).end();
      dictionaryHeader.one(0);
    }
  }

  long size() {
    return (long) dictionaryHeader.size() + dictionary.size() + pages.size();
  }

  void writeTo(OutputStream target) throws IOException {
    dictionaryHeader.writeTo(target);
    dictionary.writeTo(target);
    pages.writeTo(target);
  }

  /** What the footer says of a chunk that starts at {@code offset}. */
  void describe(CompactThrift footer, long offset) {
    long pagesAt = offset + size() - pages.size();
    footer.element().longNumber(2, offset);
    footer.structure(3).number(1, column.kind().physicalType());
    if (words > 0) {
      footer.numbers(2, RLE, PLAIN, RLE_DICTIONARY);
    } else {
      footer.numbers(2, RLE, DELTA);
    }
    footer.texts(3, column.name()).number(4, 0).longNumber(5, values);
    footer.longNumber(6, size()).longNumber(7, size()).longNumber(9, pagesAt);
    if (words > 0) {
      footer.longNumber(11, offset);
    }
    footer.end().end();
  }
}
