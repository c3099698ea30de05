package kg.koch.link.compare;

import kg.koch.link.record.Values;

/** Jaro-Winkler similarity of values by their codes, computed only where it can be enough. */
final class Similarity {

  private static final int LONGEST = 64;

  private final Values values;
  private final long[] symbols;

  Similarity(Values values) {
    this.values = values;
    this.symbols = new long[values.size() + 1];
    for (int code = 1; code < symbols.length; code++) {
      int from = values.start(code);
      int to = from + Math.min(LONGEST, values.length(code));
      for (int at = from; at < to; at++) {
        symbols[code] |= 1L << values.symbols()[at];
      }
    }
  }

  /** The similarity if it is at least so much; else something less. */
  double atLeast(double wanted, int a, int b, Scratch scratch) {
    byte[] all = values.symbols();
    int aFrom = values.start(a);
    int bFrom = values.start(b);
    int aLength = values.length(a);
    int bLength = values.length(b);
    int most = Math.min(4, Math.min(aLength, bLength));
    int prefix = 0;
    while (prefix < most && all[aFrom + prefix] == all[bFrom + prefix]) {
      prefix++;
    }
    if (JaroWinkler.bound(aLength, symbols[a], bLength, symbols[b], prefix) < wanted) {
      return 0;
    }
    return JaroWinkler.similarity(all, aFrom, aLength, all, bFrom, bLength, scratch);
  }

  boolean isPrefix(int a, int b, int least) {
    byte[] all = values.symbols();
    int length = Math.min(values.length(a), values.length(b));
    int at = 0;
    while (at < length && all[values.start(a) + at] == all[values.start(b) + at]) {
      at++;
    }
    return at == length && length >= least;
  }
}
