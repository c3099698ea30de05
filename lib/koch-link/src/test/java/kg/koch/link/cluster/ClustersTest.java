package kg.koch.link.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;

/** Groups of a handful of records whose pairwise weights are written down. */
class ClustersTest {

  private static Links links(int[][] pairs, float... weights) {
    LinkList list = new LinkList();
    for (int at = 0; at < pairs.length; at++) {
      list.add(pairs[at][0], pairs[at][1], weights[at], 0);
    }
    return Links.of(List.of(list));
  }

  @Test
  void of_aChainWhosePairsAllSpeakForIt_isOneGroup() {
    Links chain = links(new int[][] {{0, 1}, {1, 2}}, 5, 4);
    assertThat(Clusters.of(3, chain, (a, b) -> a == 0 && b == 2 ? -2 : 4, null))
        .containsExactly(0, 0, 0);
  }

  @Test
  void of_twoPersonsWithOneLinkBetweenThem_areNotJoinedByIt() {
    Links bridge = links(new int[][] {{0, 1}, {2, 3}, {1, 2}}, 9, 8, 3);
    PairWeights weights = (a, b) -> (a < 2) == (b < 2) ? 9 : a == 1 && b == 2 ? 3 : -6;
    assertThat(Clusters.of(4, bridge, weights, null)).containsExactly(0, 0, 2, 2);
  }

  @Test
  void of_aCertainLink_joinsWhateverTheWeightsSay() {
    Links certain = links(new int[][] {{0, 1}, {1, 2}}, Links.CERTAIN, Links.CERTAIN);
    assertThat(Clusters.of(3, certain, (a, b) -> -50, null)).containsExactly(0, 0, 0);
  }

  @Test
  void of_twoRecordsOfOneSource_areNotJoined() {
    Links pair = links(new int[][] {{0, 1}, {0, 2}}, 9, 8);
    assertThat(Clusters.of(3, pair, (a, b) -> 9, new int[] {7, 7, 0})).containsExactly(0, 1, 0);
  }

  @Test
  void oneToOne_twoLinksOfOneRecord_keepsTheHeavier() {
    Links both = links(new int[][] {{0, 2}, {0, 3}, {1, 3}}, 5, 7, 6);
    Links kept = Assignment.oneToOne(both, 4);
    assertThat(kept.left()).containsExactly(0);
    assertThat(kept.right()).containsExactly(3);
  }
}
