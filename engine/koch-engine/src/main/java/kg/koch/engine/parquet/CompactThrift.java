package kg.koch.engine.parquet;

/** Structures in Thrift's compact protocol, as Parquet's headers and footer are written. */
final class CompactThrift {

  private static final int INT = 5;
  private static final int LONG = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int DEEPEST = 8;

  private final EncodedBytes out;
  private final int[] lastField = new int[DEEPEST];
  private int depth;

  CompactThrift(EncodedBytes out) {
    this.out = out;
  }

  CompactThrift number(int field, int value) {
    header(field, INT);
    out.zigzag(value);
    return this;
  }

  CompactThrift longNumber(int field, long value) {
    header(field, LONG);
    out.zigzag(value);
    return this;
  }

  CompactThrift text(int field, String value) {
    header(field, BINARY);
    out.text(value);
    return this;
  }

  CompactThrift numbers(int field, int... values) {
    list(field, values.length, INT);
    for (int value : values) {
      out.zigzag(value);
    }
    return this;
  }

  CompactThrift texts(int field, String value) {
    list(field, 1, BINARY);
    out.text(value);
    return this;
  }

  /** A list of so many structures, each begun by {@link #element}. */
  CompactThrift structures(int field, int count) {
    list(field, count, STRUCT);
    return this;
  }

  CompactThrift element() {
    lastField[++depth] = 0;
    return this;
  }

  CompactThrift structure(int field) {
    header(field, STRUCT);
    return element();
  }

  /** Ends a structure. */
  CompactThrift end() {
    out.one(0);
    depth--;
    return this;
  }

  private void list(int field, int count, int type) {
    header(field, LIST);
    if (count < 15) {
      out.one(count << 4 | type);
    } else {
      out.one(0xF0 | type);
      out.variable(count);
    }
  }

  private void header(int field, int type) {
    out.one(field - lastField[depth] << 4 | type);
    lastField[depth] = field;
  }
}
