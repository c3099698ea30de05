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
    int low = 0;
    int high = before.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int byLeft = Integer.compare(before.left()[middle], left);
      int order = byLeft != 0 ? byLeft : Integer.compare(before.right()[middle], right);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
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
    int next = 0;
    int size = 0;
    for (int link = 0; link < before.size(); link++) {
      while (next < more.size() && isBefore(more, next, link)) {
        put(
            all,
            size++,
            more.left()[next],
            more.right()[next],
            more.weights()[next],
            more.rules()[next++]);
      }
      if (!removed.get(link)) {
        put(all, size++, left(link), right(link), weights[link], rules[link]);
      }
    }
    while (next < more.size()) {
      put(
          all,
          size++,
          more.left()[next],
          more.right()[next],
          more.weights()[next],
          more.rules()[next++]);
    }
    return all;
  }

  private boolean isBefore(Links more, int at, int link) {
    int byLeft = Integer.compare(more.left()[at], left(link));
    return byLeft != 0 ? byLeft < 0 : more.right()[at] < right(link);
  }

  private static void put(Links all, int at, int left, int right, float weight, byte rule) {
    all.left()[at] = left;
    all.right()[at] = right;
    all.weights()[at] = weight;
    all.rules()[at] = rule;
  }

  /**
   * By record whether no link has it, of a rule below {@code end} or decided by people.
   *
   * @param decided what people decided; pairs decided to be two persons are no links
   */
  boolean[] alone(int records, int end, Constraints decided) {
    boolean[] alone = new boolean[records];
    Arrays.fill(alone, true);
    for (int link = 0; link < before.size(); link++) {
      if (!removed.get(link) && rules[link] < end && !decided.areApart(left(link), right(link))) {
        alone[left(link)] = false;
        alone[right(link)] = false;
      }
    }
    Links more = added();
    for (int link = 0; link < more.size(); link++) {
      boolean apart = decided.areApart(more.left()[link], more.right()[link]);
      if (more.rules()[link] < end && !apart) {
        alone[more.left()[link]] = false;
        alone[more.right()[link]] = false;
      }
    }
    for (DecidedPair pair : decided.together()) {
      alone[pair.first()] = false;
      alone[pair.second()] = false;
    }
    return alone;
  }
}
