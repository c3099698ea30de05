package kg.koch.link.record;

import java.util.Arrays;

/**
 * A column as read: its distinct texts in UTF-8 and the code of each record's text.
 *
 * @param codes one a record, in the order of the file; 0 for an empty field
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawColumn(String name, Values texts, int[] codes) {

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
    for (int code : inOrder) {
      byte[] symbols = folding.fold(texts.symbols(), texts.start(code), texts.start(code + 1));
      foldedCode[code] = builder.code(symbols, 0, symbols.length);
    }
    return foldedCode;
  }
}
