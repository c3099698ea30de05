package kg.koch.link.explain;

import java.util.Arrays;
import kg.koch.link.cluster.PairWeights;

/**
 * The two parts of a cluster between which there is least evidence. Up to {@value #MOST_EXACT}
 * records every way to part them is looked at; with more, records change sides while the sum falls,
 * from each of the parts that the maximum spanning tree falls into without one of its edges. (With
 * evidence of both signs no quick way to the least sum is known: it is the maximum cut problem.)
 */
final class WeakestSplit {

  static final int MOST_EXACT = 16;

  private final PairWeights evidence;
  private final int size;
  private final int[] parent;
  private boolean[] best = new boolean[0];
  private double least = Double.POSITIVE_INFINITY;

  /**
   * @param evidence between any two places below {@code size}, either first
   */
  WeakestSplit(int size, PairWeights evidence) {
    this.evidence = evidence;
    this.size = size;
    this.parent = spanningTree();
    if (size <= MOST_EXACT) {
      lookAtAll();
    } else {
      for (int edge = 1; edge < size; edge++) {
        descend(below(edge));
      }
    }
  }

  /** True on the smaller side. */
  boolean[] side() {
    int on = 0;
    for (boolean one : best) {
      on += one ? 1 : 0;
    }
    boolean[] side = best.clone();
    if (on * 2 > size || on * 2 == size && !best[0]) {
      for (int at = 0; at < size; at++) {
        side[at] = !side[at];
      }
    }
    return side;
  }

  double evidence() {
    return least;
  }

  /** The two places of the lightest edge of the maximum spanning tree. */
  int[] weakestEdge() {
    int weakest = 1;
    for (int at = 2; at < size; at++) {
      if (evidence.logOdds(at, parent[at]) < evidence.logOdds(weakest, parent[weakest])) {
        weakest = at;
      }
    }
    return new int[] {Math.min(weakest, parent[weakest]), Math.max(weakest, parent[weakest])};
  }

  /** Prim's algorithm from the first place; of equal edges that of the earlier place. */
  private int[] spanningTree() {
    int[] joinedTo = new int[size];
    boolean[] in = new boolean[size];
    in[0] = true;
    for (int round = 1; round < size; round++) {
      int next = -1;
      for (int at = 1; at < size; at++) {
        if (!in[at]
            && (next < 0
                || evidence.logOdds(at, joinedTo[at]) > evidence.logOdds(next, joinedTo[next]))) {
          next = at;
        }
      }
      in[next] = true;
      for (int at = 1; at < size; at++) {
        if (!in[at] && evidence.logOdds(at, next) > evidence.logOdds(at, joinedTo[at])) {
          joinedTo[at] = next;
        }
      }
    }
    return joinedTo;
  }

  /** In an order in which each way differs from the one before by one record (Gray code). */
  private void lookAtAll() {
    boolean[] side = new boolean[size];
    double sum = 0;
    for (int way = 1; way < 1 << size - 1; way++) {
      int moved = 1 + Integer.numberOfTrailingZeros(way);
      sum += change(side, moved);
      side[moved] = !side[moved];
      keep(side, sum);
    }
  }

  private void descend(boolean[] side) {
    double sum = 0;
    for (int one = 0; one < size; one++) {
      for (int other = one + 1; other < size; other++) {
        sum += side[one] == side[other] ? 0 : evidence.logOdds(one, other);
      }
    }
    keep(side, sum);
    for (int steps = 0; steps < size; steps++) {
      int moved = -1;
      double change = -1e-9;
      for (int at = 0; at < size; at++) {
        double one = leavesNone(side, at) ? 0 : change(side, at);
        if (one < change) {
          change = one;
          moved = at;
        }
      }
      if (moved < 0) {
        return;
      }
      side[moved] = !side[moved];
      sum += change;
      keep(side, sum);
    }
  }

  private static boolean leavesNone(boolean[] side, int moved) {
    for (int at = 0; at < side.length; at++) {
      if (at != moved && side[at] == side[moved]) {
        return false;
      }
    }
    return true;
  }

  /** By how much the sum between the sides changes when a record changes its side. */
  private double change(boolean[] side, int moved) {
    double change = 0;
    for (int at = 0; at < size; at++) {
      if (at != moved) {
        double held = evidence.logOdds(at, moved);
        change += side[at] == side[moved] ? held : -held;
      }
    }
    return change;
  }

  private boolean[] below(int edge) {
    boolean[] below = new boolean[size];
    for (int at = 0; at < size; at++) {
      int up = at;
      while (up != 0 && up != edge) {
        up = parent[up];
      }
      below[at] = up == edge;
    }
    return below;
  }

  private void keep(boolean[] side, double sum) {
    if (sum < least - 1e-9) {
      least = sum;
      best = Arrays.copyOf(side, size);
    }
  }
}
