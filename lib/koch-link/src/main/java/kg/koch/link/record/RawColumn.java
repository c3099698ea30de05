package kg.koch.link.record;

/**
 * A column as read: its distinct texts in UTF-8 and the code of each record's text.
 *
 * @param codes one a record, in the order of the file; 0 for an empty field
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawColumn(String name, Values texts, int[] codes) {

  /** The texts folded, and the records' codes of what they folded to. */
  public FoldedColumn folded(FieldKind kind) {
    ValuesBuilder builder = new ValuesBuilder();
    int[] foldedCode = new int[texts.size() + 1];
    for (int code = 1; code <= texts.size(); code++) {
      byte[] symbols =
          Folding.fold(kind, texts.symbols(), texts.start(code), texts.start(code + 1));
      foldedCode[code] = builder.code(symbols, 0, symbols.length);
    }
    Values values = builder.build();
    int[] codesOfFolded = new int[codes.length];
    int[] counts = new int[values.size() + 1];
    for (int row = 0; row < codes.length; row++) {
      int code = foldedCode[codes[row]];
      codesOfFolded[row] = code;
      counts[code]++;
    }
    return new FoldedColumn(new Field(name, kind, values, counts), codesOfFolded);
  }
}
