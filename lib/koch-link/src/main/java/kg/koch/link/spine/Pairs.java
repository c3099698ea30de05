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
    int[] both = Arrays.copyOf(left, 2 * size);
    System.arraycopy(right, 0, both, size, size);
    Excerpt excerpt = Excerpt.of(spine, both);
    LinkList links = new LinkList();
    for (int at = 0; at < size; at++) {
      float weight =
          rules[at] < spine.keys().deterministic()
              ? Links.CERTAIN
              : excerpt.weight(left[at], right[at]);
      if (weight >= (float) least) {
        links.add(left[at], right[at], weight, rules[at]);
      }
    }
    return Links.of(List.of(links));
  }
}
