package kg.koch.link.weigh;

import java.util.Arrays;

/** Links as they are found; one thread's own. */
public final class LinkList {

  private int[] left = new int[64];
  private int[] right = new int[64];
  private float[] weights = new float[64];
  private byte[] rules = new byte[64];
  private int size;

  /** An empty list. */
  public LinkList() {}

  /** Adds a link of two records, in whichever order. */
  public void add(int first, int second, float weight, int rule) {
    if (size == left.length) {
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
      rules = Arrays.copyOf(rules, size * 2);
    }
    left[size] = Math.min(first, second);
    right[size] = Math.max(first, second);
    weights[size] = weight;
    rules[size++] = (byte) rule;
  }

  /** Adds all of these links. */
  public void add(Links links) {
    for (int link = 0; link < links.size(); link++) {
      add(links.left()[link], links.right()[link], links.weights()[link], links.rules()[link]);
    }
  }

  /** How many links there are. */
  public int size() {
    return size;
  }

  int pairsInto(long[] pairs, int at) {
    for (int link = 0; link < size; link++) {
      pairs[at + link] = (long) left[link] << 32 | right[link];
    }
    return at + size;
  }

  int restInto(float[] allWeights, byte[] allRules, int at) {
    System.arraycopy(weights, 0, allWeights, at, size);
    System.arraycopy(rules, 0, allRules, at, size);
    return at + size;
  }
}
