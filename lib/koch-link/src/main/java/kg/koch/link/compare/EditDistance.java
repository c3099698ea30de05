package kg.koch.link.compare;

/**
 * The optimal string alignment distance: the fewest insertions, deletions, substitutions and swaps
 * of two neighbours that make one string the other, no symbol being edited twice. Symbols are below
 * 64 and those beyond the 64th are not looked at.
 *
 * <p>Hyyrö (2003), A bit-vector algorithm for computing Levenshtein and Damerau edit distances,
 * Nordic Journal of Computing 10, figure 6.
 */
public final class EditDistance {

  private static final int LONGEST = 64;

  private EditDistance() {}

  /** The distance of two ranges of symbols. */
  public static int between(
      byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength, Scratch scratch) {
    int rows = Math.min(aLength, LONGEST);
    int columns = Math.min(bLength, LONGEST);
    if (rows == 0) {
      return columns;
    }
    long[] masks = scratch.masks;
    for (int at = 0; at < rows; at++) {
      masks[a[aFrom + at]] |= 1L << at;
    }
    long last = 1L << rows - 1;
    long up = -1L;
    long down = 0;
    long zero = 0;
    long before = 0;
    int distance = rows;
    for (int at = 0; at < columns; at++) {
      long equal = masks[b[bFrom + at]];
      long swapped = (~zero & equal) << 1 & before;
      zero = (equal & up) + up ^ up | equal | down | swapped;
      long higher = down | ~(zero | up);
      long lower = zero & up;
      distance += (higher & last) != 0 ? 1 : (lower & last) != 0 ? -1 : 0;
      higher = higher << 1 | 1;
      lower <<= 1;
      up = lower | ~(zero | higher);
      down = higher & zero;
      before = equal;
    }
    for (int at = 0; at < rows; at++) {
      masks[a[aFrom + at]] = 0;
    }
    return distance;
  }
}
