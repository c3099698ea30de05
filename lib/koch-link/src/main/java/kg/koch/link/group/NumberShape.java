package kg.koch.link.group;

import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;

/** The shape of numbers: A for a letter, 9 for a digit; what is neither is left out. */
final class NumberShape {

  private static final int LONGEST = 24;

  private NumberShape() {}

  /** The code of each text's shape, by the text's code, and the shapes. */
  @SuppressWarnings("ArrayRecordComponent")
  record Shapes(int[] codes, Values shapes) {}

  static Shapes of(Values texts) {
    ValuesBuilder shapes = new ValuesBuilder();
    int[] codes = new int[texts.size() + 1];
    byte[] shape = new byte[LONGEST];
    for (int code = 1; code < codes.length; code++) {
      int size = 0;
      for (int at = texts.start(code); at < texts.start(code + 1) && size < LONGEST; at++) {
        byte one = texts.symbols()[at];
        boolean letter = one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
        // The first byte of a letter beyond ASCII; those that go on are below 0xC0.
        boolean further = (one & 0xFF) >= 0xC0;
        if (letter || further || one >= '0' && one <= '9') {
          shape[size++] = (byte) (letter || further ? 'A' : '9');
        }
      }
      codes[code] = shapes.code(shape, 0, size);
    }
    return new Shapes(codes, shapes.build());
  }
}
