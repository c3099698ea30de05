package kg.koch.link.weigh;

import java.util.Arrays;

/**
 * How many pairs have each pattern of levels. A pattern has three bits a comparison, the first
 * comparison lowest; so at most 21 comparisons.
 */
final class PatternCounts {

  static final int MOST_COMPARISONS = 21;
  private static final long NONE = -1;

  private long[] patterns = filled(64);
  private long[] counts = new long[64];
  private int size;

  private static long[] filled(int length) {
    long[] filled = new long[length];
    Arrays.fill(filled, NONE);
    return filled;
  }

  static int level(long pattern, int comparison) {
    return (int) (pattern >>> 3 * comparison) & 7;
  }

  void add(long pattern, long count) {
    int slot = slot(pattern);
    if (patterns[slot] == NONE) {
      patterns[slot] = pattern;
      size++;
    }
    counts[slot] += count;
    if (size * 2 > patterns.length) {
      grow();
    }
  }

  void addAll(PatternCounts others) {
    for (int slot = 0; slot < others.patterns.length; slot++) {
      if (others.patterns[slot] != NONE) {
        add(others.patterns[slot], others.counts[slot]);
      }
    }
  }

  /** The patterns, ascending. */
  long[] patterns() {
    return Arrays.stream(patterns).filter(pattern -> pattern != NONE).sorted().toArray();
  }

  long count(long pattern) {
    int slot = slot(pattern);
    return patterns[slot] == NONE ? 0 : counts[slot];
  }

  long total() {
    return Arrays.stream(counts).sum();
  }

  private int slot(long pattern) {
    int mask = patterns.length - 1;
    int slot = (int) (pattern * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (patterns[slot] != NONE && patterns[slot] != pattern) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPatterns = patterns;
    long[] oldCounts = counts;
    patterns = filled(oldPatterns.length * 2);
    counts = new long[patterns.length];
    size = 0;
    for (int slot = 0; slot < oldPatterns.length; slot++) {
      if (oldPatterns[slot] != NONE) {
        add(oldPatterns[slot], oldCounts[slot]);
      }
    }
  }
}
