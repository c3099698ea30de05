package kg.koch.link.spine;

import java.util.Arrays;
import java.util.List;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;

/** Pairs of records to be weighed, each with the rule that brings it together. */
final class Pairs {

  private int[] left = new int[64];
  private int[] right = new int[64];
  private byte[] rules = new byte[64];
  private int size;

  void add(int first, int second, int rule) {
    if (size == left.length) {
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      rules = Arrays.copyOf(rules, size * 2);
    }
    left[size] = first;
    right[size] = second;
    rules[size++] = (byte) rule;
  }

  int size() {
    return size;
  }

  /** The pairs that weigh enough. */
  Links links(Spine spine, double least) {
    Excerpt excerpt = Excerpt.of(spine, Numbering.of(spine.size(), size, left, right));
    float enough = (float) least;
    float[] weights = new float[size];
    int to;
    for (int from = 0; from < size; from = to) {
      to = from + 1;
      while (to < size && right[to] == right[from]) {
        to++;
      }
      excerpt.weigh(enough, right[from], left, from, to, weights);
    }
    LinkList links = new LinkList();
    for (int at = 0; at < size; at++) {
      boolean isCertain = rules[at] < spine.keys().deterministic();
      float weight = isCertain ? Links.CERTAIN : weights[at];
      if (weight >= enough) {
        links.add(left[at], right[at], weight, rules[at]);
      }
    }
    return Links.of(List.of(links));
  }
}
