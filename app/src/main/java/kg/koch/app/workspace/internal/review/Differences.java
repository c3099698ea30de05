package kg.koch.app.workspace.internal.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which characters of two values the other does not have in that order: all that are in no longest
 * common subsequence (Wagner and Fischer 1974). Values that share less than two thirds differ as a
 * whole: letters marked here and there would say nothing.
 */
final class Differences {

  /** Longer values are compared as a whole. */
  private static final int LONGEST = 200;

  private final int[] left;
  private final int[] right;
  private final boolean[] leftCommon;
  private final boolean[] rightCommon;

  private Differences(String left, String right) {
    this.left = left.codePoints().toArray();
    this.right = right.codePoints().toArray();
    this.leftCommon = new boolean[this.left.length];
    this.rightCommon = new boolean[this.right.length];
  }

  /** The pieces of the left value and those of the right one. */
  static List<List<Piece>> between(String left, String right) {
    Differences found = new Differences(left, right);
    if (found.left.length <= LONGEST && found.right.length <= LONGEST) {
      found.align();
    }
    int longer = Math.max(found.left.length, found.right.length);
    if (3 * count(found.leftCommon) < 2 * longer) {
      Arrays.fill(found.leftCommon, false);
      Arrays.fill(found.rightCommon, false);
    }
    return List.of(pieces(found.left, found.leftCommon), pieces(found.right, found.rightCommon));
  }

  private void align() {
    int[][] common = new int[left.length + 1][right.length + 1];
    for (int a = left.length - 1; a >= 0; a--) {
      for (int b = right.length - 1; b >= 0; b--) {
        common[a][b] =
            left[a] == right[b]
                ? common[a + 1][b + 1] + 1
                : Math.max(common[a + 1][b], common[a][b + 1]);
      }
    }
    int a = 0;
    int b = 0;
    while (a < left.length && b < right.length) {
      if (left[a] == right[b]) {
        leftCommon[a++] = true;
        rightCommon[b++] = true;
      } else if (common[a + 1][b] >= common[a][b + 1]) {
        a++;
      } else {
        b++;
      }
    }
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  private static List<Piece> pieces(int[] letters, boolean[] common) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= letters.length; at++) {
      if (at == letters.length || common[at] != common[from]) {
        pieces.add(new Piece(new String(letters, from, at - from), !common[from]));
        from = at;
      }
    }
    return pieces;
  }
}
