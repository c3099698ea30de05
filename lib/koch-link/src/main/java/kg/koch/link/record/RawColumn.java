package kg.koch.link.record;

import java.util.Arrays;

/**
 * A column as read: its distinct texts in UTF-8 and the code of each record's text.
 *
 * @param codes one a record, in the order of the file; 0 for an empty field
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawColumn(String name, Values texts, int[] codes) {

  private static final int UNSEEN = -1;

  /**
   * The texts folded, and the records' codes of what they folded to, in record order. Codes are
   * given in the order in which values come there, and so do not depend on the order of the file.
   */
  public FoldedColumn folded(FieldKind kind, RecordOrder order) {
    ValuesBuilder builder = new ValuesBuilder();
    int[] foldedCode = new int[texts.size() + 1];
    Arrays.fill(foldedCode, UNSEEN);
    foldedCode[0] = 0;
    int[] ordered = new int[codes.length];
    for (int record = 0; record < ordered.length; record++) {
      int raw = codes[order.rows()[record]];
      if (foldedCode[raw] == UNSEEN) {
        byte[] symbols =
            Folding.fold(kind, texts.symbols(), texts.start(raw), texts.start(raw + 1));
        foldedCode[raw] = builder.code(symbols, 0, symbols.length);
      }
      ordered[record] = foldedCode[raw];
    }
    return FoldedColumn.of(name, kind, builder.build(), ordered);
  }
}
