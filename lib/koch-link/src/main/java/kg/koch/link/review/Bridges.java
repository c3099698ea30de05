package kg.koch.link.review;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Links that alone hold two parts of a group together (bridges of a graph: Tarjan 1974). One walk
 * in depth, without recursion: groups may be long chains.
 */
final class Bridges {

  private static final int NONE = -1;

  private final int[] left;
  private final int[] right;
  private final int[] starts;
  private final int[] links;
  private final int[] order;
  private final int[] lowest;
  private final int[] below;
  private final int[] cameBy;
  private final int[] sides;

  private Bridges(int records, int[] left, int[] right) {
    this.left = left;
    this.right = right;
    this.starts = new int[records + 2];
    this.links = new int[2 * left.length];
    this.order = new int[records];
    this.lowest = new int[records];
    this.below = new int[records];
    this.cameBy = new int[records];
    this.sides = new int[left.length];
    Arrays.fill(order, NONE);
    for (int link = 0; link < left.length; link++) {
      starts[left[link] + 2]++;
      starts[right[link] + 2]++;
    }
    for (int record = 0; record < records; record++) {
      starts[record + 2] += starts[record + 1];
    }
    for (int link = 0; link < left.length; link++) {
      links[starts[left[link] + 1]++] = link;
      links[starts[right[link] + 1]++] = link;
    }
  }

  /**
   * For each link how many records are on one side of it; 0 where it is no bridge.
   *
   * @param left one end of each link, by record number
   * @param right the other end
   */
  static int[] sides(int records, int[] left, int[] right) {
    Bridges bridges = new Bridges(records, left, right);
    int time = 0;
    for (int record = 0; record < records; record++) {
      if (bridges.order[record] == NONE && bridges.starts[record + 1] > bridges.starts[record]) {
        time = bridges.walk(record, time);
      }
    }
    return bridges.sides;
  }

  private int walk(int root, int from) {
    int time = enter(root, NONE, from);
    Deque<int[]> path = new ArrayDeque<>();
    path.push(new int[] {root, starts[root]});
    while (!path.isEmpty()) {
      int[] at = path.element();
      int record = at[0];
      if (at[1] < starts[record + 1]) {
        int link = links[at[1]++];
        int other = left[link] == record ? right[link] : left[link];
        if (order[other] == NONE) {
          time = enter(other, link, time);
          path.push(new int[] {other, starts[other]});
        } else if (link != cameBy[record]) {
          lowest[record] = Math.min(lowest[record], order[other]);
        }
      } else {
        path.remove();
        leave(record);
      }
    }
    return time;
  }

  private int enter(int record, int link, int time) {
    order[record] = time;
    lowest[record] = time;
    below[record] = 1;
    cameBy[record] = link;
    return time + 1;
  }

  private void leave(int record) {
    int link = cameBy[record];
    if (link == NONE) {
      return;
    }
    int above = left[link] == record ? right[link] : left[link];
    lowest[above] = Math.min(lowest[above], lowest[record]);
    below[above] += below[record];
    if (lowest[record] > order[above]) {
      sides[link] = below[record];
    }
  }
}
