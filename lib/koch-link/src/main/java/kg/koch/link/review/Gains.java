package kg.koch.link.review;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import kg.koch.link.weigh.Links;

/**
 * What a decision on a pair is expected to put right: the probability that the linkage is wrong
 * about it, times the pairs that stand or fall with it. A link that alone holds a group together
 * answers for all pairs across it, a link among others for itself, a pair of two groups for all
 * pairs between them.
 */
final class Gains {

  private final Links links;
  private final DoubleUnaryOperator probability;
  private final int[] groups;
  private final int[] sizes;
  private final int[] sides;

  /**
   * @param links that the linkage made
   * @param groups the group of each record, named by its first record
   * @param probability by weight, that a pair is one person
   */
  Gains(Links links, int[] groups, DoubleUnaryOperator probability) {
    this.links = links;
    this.groups = groups;
    this.probability = probability;
    this.sizes = new int[groups.length];
    for (int group : groups) {
      sizes[group]++;
    }
    this.sides = sides();
  }

  /** For each link how many records of its group are on one side of it; 0 if it is no bridge. */
  private int[] sides() {
    int[] within = new int[links.size()];
    int size = 0;
    for (int link = 0; link < within.length; link++) {
      if (groups[links.left()[link]] == groups[links.right()[link]]) {
        within[size++] = link;
      }
    }
    Links inside = links.at(Arrays.copyOf(within, size));
    int[] found = Bridges.sides(groups.length, inside.left(), inside.right());
    int[] all = new int[links.size()];
    for (int link = 0; link < size; link++) {
      all[within[link]] = found[link];
    }
    return all;
  }

  /**
   * Pairs of records expected to be put right.
   *
   * @param left record number, smaller than {@code right}
   */
  double of(int left, int right, float weight) {
    int link = links.find(left, right);
    double one = weight >= Links.CERTAIN ? 1 : probability.applyAsDouble(weight);
    double wrong = link >= 0 ? 1 - one : one;
    return wrong * stake(left, right, link);
  }

  private double stake(int left, int right, int link) {
    int a = groups[left];
    int b = groups[right];
    if (a != b) {
      return (double) sizes[a] * sizes[b];
    }
    return link < 0 || sides[link] == 0 ? 1 : (double) sides[link] * (sizes[a] - sides[link]);
  }
}
