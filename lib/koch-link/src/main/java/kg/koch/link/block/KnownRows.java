package kg.koch.link.block;

import java.util.Arrays;
import java.util.List;

/**
 * Tells with which records of a large block an earlier rule brought one record together already.
 * The codes of key parts lie part by part, and a row of pairs is gone through without a branch: the
 * compiler then works on eight or sixteen pairs at once. One thread's own.
 */
final class KnownRows {

  private final KnownPairs known;
  private final int[][] codes;
  private int[] hot = new int[0];
  private int[] differing = new int[0];
  private int[] marks = new int[0];

  KnownRows(KnownPairs known) {
    this.known = known;
    this.codes = new int[known.parts().size()][0];
  }

  /** A block whose rows follow, and the rule that made it. */
  void begin(Block block, int rowWidth, int rule) {
    int size = block.size();
    if (marks.length < size) {
      hot = new int[2 * size];
      differing = new int[2 * size];
      marks = new int[2 * size];
      Arrays.setAll(codes, part -> new int[2 * size]);
    }
    if (rule == 0) {
      return;
    }
    List<KeyPart> parts = known.parts();
    for (int at = 0; at < codes.length; at++) {
      KeyPart part = parts.get(at);
      for (int member = 0; member < size; member++) {
        codes[at][member] = part.code(block.rows(), member * rowWidth);
      }
    }
    for (int member = 0; member < size && known.anyHot(); member++) {
      hot[member] = known.hotRules(block.record(member));
    }
  }

  /** 1 at each record that a rule before this one brought together with the first, else 0. */
  int[] marked(int first, int from, int to, int rule) {
    Arrays.fill(marks, from, to, 0);
    for (int earlier = 0; earlier < rule; earlier++) {
      int[] parts = known.partsOf(earlier);
      if (hasAll(parts, first)) {
        Arrays.fill(differing, from, to, 0);
        for (int part : parts) {
          differ(codes[part], codes[part][first], differing, from, to);
        }
        if (known.anyHot() && (hot[first] >>> (earlier & 31) & 1) != 0) {
          markUnlessHot(differing, hot, earlier, marks, from, to);
        } else {
          mark(differing, marks, from, to);
        }
      }
    }
    return marks;
  }

  private boolean hasAll(int[] parts, int member) {
    for (int part : parts) {
      if (codes[part][member] == 0) {
        return false;
      }
    }
    return true;
  }

  private static void differ(int[] codes, int code, int[] differing, int from, int to) {
    for (int at = from; at < to; at++) {
      differing[at] |= codes[at] ^ code;
    }
  }

  /** Codes are not negative: only of 0 is the number before it so. */
  private static void mark(int[] differing, int[] marks, int from, int to) {
    for (int at = from; at < to; at++) {
      marks[at] |= differing[at] - 1 >>> 31;
    }
  }

  private static void markUnlessHot(
      int[] differing, int[] hot, int rule, int[] marks, int from, int to) {
    for (int at = from; at < to; at++) {
      marks[at] |= (differing[at] - 1 >>> 31) & ~(hot[at] >>> rule);
    }
  }
}
