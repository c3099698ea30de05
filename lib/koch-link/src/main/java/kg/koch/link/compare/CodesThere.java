package kg.koch.link.compare;

import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;

/** The codes that the values of one dictionary have in another. */
final class CodesThere {

  private CodesThere() {}

  /** By code of {@code here}; 0 where {@code there} has no such value. */
  static int[] of(Values here, Values there) {
    ValuesBuilder builder = new ValuesBuilder();
    for (int code = 1; code <= there.size(); code++) {
      builder.code(there.symbols(), there.start(code), there.start(code + 1));
    }
    int[] codes = new int[here.size() + 1];
    for (int code = 1; code < codes.length; code++) {
      codes[code] = builder.find(here.symbols(), here.start(code), here.start(code + 1));
    }
    return codes;
  }
}
