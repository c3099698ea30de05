package kg.koch.engine.parquet;

/** Whole numbers as differences to the one before: DELTA_BINARY_PACKED. One thread's own. */
final class DeltaEncoding {

  private static final int BLOCK = 128;
  private static final int MINI = 32;

  private final long[] deltas = new long[BLOCK];

  void encode(long[] values, int count, EncodedBytes out) {
    out.variable(BLOCK);
    out.variable(BLOCK / MINI);
    out.variable(count);
    out.zigzag(count == 0 ? 0 : values[0]);
    for (int from = 1; from < count; from += BLOCK) {
      block(values, from, Math.min(BLOCK, count - from), out);
    }
  }

  private void block(long[] values, int from, int count, EncodedBytes out) {
    long least = Long.MAX_VALUE;
    for (int at = 0; at < count; at++) {
      deltas[at] = values[from + at] - values[from + at - 1];
      least = Math.min(least, deltas[at]);
    }
    for (int at = 0; at < BLOCK; at++) {
      deltas[at] = at < count ? deltas[at] - least : 0;
    }
    out.zigzag(least);
    for (int mini = 0; mini < BLOCK; mini += MINI) {
      out.one(width(mini));
    }
    for (int mini = 0; mini < count; mini += MINI) {
      out.packed(deltas, mini, MINI, width(mini));
    }
  }

  private int width(int mini) {
    long all = 0;
    for (int at = mini; at < mini + MINI; at++) {
      all |= deltas[at];
    }
    return Long.SIZE - Long.numberOfLeadingZeros(all);
  }
}
