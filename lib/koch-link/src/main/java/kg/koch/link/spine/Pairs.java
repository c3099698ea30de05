package kg.koch.link.spine;

import java.util.Arrays;
import java.util.List;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;

/** Pairs of records to be weighed, each with the rule that brings it together. */
final class Pairs {

  private final Weights weights;
  private final float enough;
  private final int deterministic;
  private final LinkList links = new LinkList();
  private int[] left = new int[64];
  private int[] right = new int[64];
  private byte[] rules = new byte[64];
  private int size;

  /**
   * @param least weight of a link
   * @param deterministic how many of the rules link whatever a pair weighs
   */
  Pairs(Weights weights, double least, int deterministic) {
    this.weights = weights;
    this.enough = (float) least;
    this.deterministic = deterministic;
  }

  /** Adds a pair; those of one second record are best added one after another. */
  void add(int first, int second, int rule) {
    if (size == weights.many()) {
      weigh(weights.ofAll());
    }
    if (size == left.length) {
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      rules = Arrays.copyOf(rules, size * 2);
    }
    left[size] = first;
    right[size] = second;
    rules[size++] = (byte) rule;
  }

  /** The pairs that weigh enough. */
  Links links() {
    weigh(weights.of(size, left, right));
    return Links.of(List.of(links));
  }

  private void weigh(Weighing weighing) {
    float[] weights = new float[size];
    int to;
    for (int from = 0; from < size; from = to) {
      to = from + 1;
      while (to < size && right[to] == right[from]) {
        to++;
      }
      weighing.weigh(enough, right[from], left, from, to, weights);
    }
    for (int at = 0; at < size; at++) {
      float weight = rules[at] < deterministic ? Links.CERTAIN : weights[at];
      if (weight >= enough) {
        links.add(left[at], right[at], weight, rules[at]);
      }
    }
    size = 0;
  }
}
