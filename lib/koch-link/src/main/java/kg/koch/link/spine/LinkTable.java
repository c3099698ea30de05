package kg.koch.link.spine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;

/** The links of a spine while records are added to it. */
final class LinkTable {

  private final Links before;
  private final float[] weights;
  private final byte[] rules;
  private final BitSet removed = new BitSet();
  private final LinkList added = new LinkList();

  LinkTable(Links before) {
    this.before = before;
    this.weights = before.weights().clone();
    this.rules = before.rules().clone();
  }

  /** How many links there were before. */
  int size() {
    return before.size();
  }

  int left(int link) {
    return before.left()[link];
  }

  int right(int link) {
    return before.right()[link];
  }

  /** The rule of a link that was there before. */
  int rule(int link) {
    return rules[link];
  }

  boolean isRemoved(int link) {
    return removed.get(link);
  }

  void remove(int link) {
    removed.set(link);
  }

  /** Gives a link that was there before another rule. */
  void setRule(int link, int rule) {
    rules[link] = (byte) rule;
  }

  /** Adds links; one that was there before gets its rule and weight from them. */
  void add(Links links) {
    for (int at = 0; at < links.size(); at++) {
      int known = find(links.left()[at], links.right()[at]);
      if (known < 0) {
        added.add(links.left()[at], links.right()[at], links.weights()[at], links.rules()[at]);
      } else {
        removed.clear(known);
        rules[known] = links.rules()[at];
        weights[known] = links.weights()[at];
      }
    }
  }

  private int find(int left, int right) {
    int place = placeOf(left, right);
    boolean isThere =
        place < before.size() && before.left()[place] == left && before.right()[place] == right;
    return isThere ? place : -1;
  }

  /** The place of the first link that was there before and is none before this one. */
  private int placeOf(int left, int right) {
    int low = 0;
    int high = before.size();
    while (low < high) {
      int middle = low + high >>> 1;
      int byLeft = Integer.compare(before.left()[middle], left);
      boolean isEarlier = byLeft != 0 ? byLeft < 0 : before.right()[middle] < right;
      low = isEarlier ? middle + 1 : low;
      high = isEarlier ? high : middle;
    }
    return low;
  }

  /** The links that were not there before, in their order. */
  private Links added() {
    return Links.of(List.of(added));
  }

  /** All links as they are now, in their order. */
  Links now() {
    Links more = added();
    int total = before.size() - removed.cardinality() + more.size();
    Links all = new Links(new int[total], new int[total], new float[total], new byte[total]);
    int size = 0;
    int link = 0;
    // Few come or go, so that what stands between them is copied at once.
    for (int next = 0; next <= more.size(); next++) {
      int end =
          next == more.size() ? before.size() : placeOf(more.left()[next], more.right()[next]);
      while (link < end) {
        int gone = removed.nextSetBit(link);
        int to = gone < 0 ? end : Math.min(gone, end);
        copy(before.left(), before.right(), link, all, size, to - link);
        System.arraycopy(weights, link, all.weights(), size, to - link);
        System.arraycopy(rules, link, all.rules(), size, to - link);
        size += to - link;
        link = gone == to ? to + 1 : to;
      }
      if (next < more.size()) {
        copy(more.left(), more.right(), next, all, size, 1);
        all.weights()[size] = more.weights()[next];
        all.rules()[size++] = more.rules()[next];
      }
    }
    return all;
  }

  private static void copy(int[] left, int[] right, int from, Links into, int at, int size) {
    System.arraycopy(left, from, into.left(), at, size);
    System.arraycopy(right, from, into.right(), at, size);
  }

  /**
   * By record whether no link has it, of a rule below {@code end} or decided by people.
   *
   * @param decided what people decided; pairs decided to be two persons are no links
   */
  boolean[] alone(int records, int end, Constraints decided) {
    return alone(now(), records, end, decided);
  }

  /** The same for any links. */
  static boolean[] alone(Links links, int records, int end, Constraints decided) {
    boolean[] alone = new boolean[records];
    Arrays.fill(alone, true);
    for (int link = 0; link < links.size(); link++) {
      int left = links.left()[link];
      int right = links.right()[link];
      if (links.rules()[link] < end && !decided.areApart(left, right)) {
        alone[left] = false;
        alone[right] = false;
      }
    }
    for (DecidedPair pair : decided.together()) {
      alone[pair.first()] = false;
      alone[pair.second()] = false;
    }
    return alone;
  }
}
