package kg.koch.link.record;

import java.util.Arrays;

/**
 * A column as read: its distinct texts in UTF-8 and the code of each record's text.
 *
 * @param codes one a record, in the order of the file; 0 for an empty field
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawColumn(String name, Values texts, int[] codes) {

  /** Values that are looked up together. */
  private static final int TOGETHER = 64;

  /**
   * The texts folded, and the records' codes of what they folded to, in record order. Codes are
   * given in the order in which values come there, and so do not depend on the order of the file.
   */
  public FoldedColumn folded(FieldKind kind, RecordOrder order) {
    int[] ordered = new int[codes.length];
    for (int record = 0; record < ordered.length; record++) {
      ordered[record] = codes[order.rows()[record]];
    }
    ValuesBuilder builder = new ValuesBuilder();
    int[] foldedCode = folded(Folding.of(kind), inOrder(ordered), builder);
    for (int record = 0; record < ordered.length; record++) {
      ordered[record] = foldedCode[ordered[record]];
    }
    return FoldedColumn.of(name, kind, builder.build(), ordered);
  }

  /** The codes, each once, in the order in which they come first. */
  private int[] inOrder(int[] ordered) {
    boolean[] seen = new boolean[texts.size() + 1];
    int[] inOrder = new int[texts.size()];
    int size = 0;
    seen[0] = true;
    for (int code : ordered) {
      if (!seen[code]) {
        seen[code] = true;
        inOrder[size++] = code;
      }
    }
    return Arrays.copyOf(inOrder, size);
  }

  private int[] folded(Folding.OfKind folding, int[] inOrder, ValuesBuilder builder) {
    int[] foldedCode = new int[texts.size() + 1];
    int[] codes = new int[TOGETHER];
    int[] starts = new int[TOGETHER];
    int[] ends = new int[TOGETHER];
    byte[] symbols = new byte[TOGETHER * Folding.LONGEST];
    for (int from = 0; from < inOrder.length; from += TOGETHER) {
      int count = Math.min(TOGETHER, inOrder.length - from);
      int size = 0;
      for (int at = 0; at < count; at++) {
        int code = inOrder[from + at];
        byte[] value = folding.fold(texts.symbols(), texts.start(code), texts.start(code + 1));
        System.arraycopy(value, 0, symbols, size, value.length);
        starts[at] = size;
        size += value.length;
        ends[at] = size;
      }
      builder.codes(symbols, starts, ends, count, codes, 0);
      for (int at = 0; at < count; at++) {
        foldedCode[inOrder[from + at]] = codes[at];
      }
    }
    return foldedCode;
  }
}
