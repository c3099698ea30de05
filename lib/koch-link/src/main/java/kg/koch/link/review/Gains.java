package kg.koch.link.review;

import java.util.Arrays;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Links;

/**
 * What a decision on a pair is expected to put right: the probability that the linkage is wrong
 * about it, times the pairs that stand or fall with it. A link that alone holds a group together
 * answers for all pairs across it, a link among others for itself, a pair of two groups for all
 * pairs between them.
 */
final class Gains {

  private final LinkageResult result;
  private final int[] groups;
  private final int[] sizes;
  private final int[] sides;

  Gains(LinkageResult result) {
    this.result = result;
    this.groups = result.clusters().get(0);
    this.sizes = new int[groups.length];
    for (int group : groups) {
      sizes[group]++;
    }
    this.sides = sides(result.links());
  }

  /** For each link how many records of its group are on one side of it; 0 if it is no bridge. */
  private int[] sides(Links links) {
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
    int link = result.links().find(left, right);
    double probability = weight >= Links.CERTAIN ? 1 : result.model().probability(weight);
    double wrong = link >= 0 ? 1 - probability : probability;
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
