package kg.koch.link.weigh;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs that weigh enough, in order of their records; each pair once.
 *
 * @param left record numbers; smaller than those at the same place of {@code right}
 * @param weights in bits
 * @param rules which rule brought the pair together
 */
@SuppressWarnings("ArrayRecordComponent")
public record Links(int[] left, int[] right, float[] weights, byte[] rules) {

  /** The weight of a link that a deterministic rule made. */
  public static final float CERTAIN = 1_000;

  /** The weight of a link that people decided. */
  public static final float DECIDED = 2 * CERTAIN;

  /** How many links there are. */
  public int size() {
    return left.length;
  }

  /** Puts lists together, sorts them by records, and keeps the first of each pair. */
  public static Links of(List<LinkList> lists) {
    int total = lists.stream().mapToInt(LinkList::size).sum();
    long[] pairs = new long[total];
    int at = 0;
    for (LinkList list : lists) {
      at = list.pairsInto(pairs, at);
    }
    // The place in the lists is looked up again after sorting: sorting pairs of numbers is quicker
    // than sorting places by them.
    int[] order = Order.byKey(pairs);
    Links all = new Links(new int[total], new int[total], new float[total], new byte[total]);
    int kept = 0;
    float[] weights = new float[total];
    byte[] rules = new byte[total];
    at = 0;
    for (LinkList list : lists) {
      at = list.restInto(weights, rules, at);
    }
    for (int place : order) {
      int left = (int) (pairs[place] >>> 32);
      int right = (int) pairs[place];
      if (kept == 0 || all.left[kept - 1] != left || all.right[kept - 1] != right) {
        all.left[kept] = left;
        all.right[kept] = right;
        all.weights[kept] = weights[place];
        all.rules[kept++] = rules[place];
      }
    }
    return all.first(kept);
  }

  private Links first(int kept) {
    return kept == left.length
        ? this
        : new Links(
            Arrays.copyOf(left, kept),
            Arrays.copyOf(right, kept),
            Arrays.copyOf(weights, kept),
            Arrays.copyOf(rules, kept));
  }

  /** The place of a pair; -1 if it is no link. */
  public int find(int first, int second) {
    int from = 0;
    int to = left.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (left[middle] < first || left[middle] == first && right[middle] < second) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    boolean found = from < left.length && left[from] == first && right[from] == second;
    return found ? from : -1;
  }

  /** The links at these places. */
  public Links at(int[] places) {
    Links some =
        new Links(
            new int[places.length],
            new int[places.length],
            new float[places.length],
            new byte[places.length]);
    for (int at = 0; at < places.length; at++) {
      some.left[at] = left[places[at]];
      some.right[at] = right[places[at]];
      some.weights[at] = weights[places[at]];
      some.rules[at] = rules[places[at]];
    }
    return some;
  }

  /** The links that weigh at least so much. */
  public Links atLeast(double weight) {
    int[] places = new int[left.length];
    int size = 0;
    for (int at = 0; at < left.length; at++) {
      if (weights[at] >= weight) {
        places[size++] = at;
      }
    }
    return at(Arrays.copyOf(places, size));
  }
}
