package kg.koch.link.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What draws of links promise, on a handful of records whose weights are written down. */
class LinkDrawsTest {

  private static final int DRAWS = 4_000;
  private static final long[] IDENTITIES = {0x1F2E3D4C5B6A7988L, -77, 4_242, 0x7FFFL << 40};

  private static LinkDraws draws(double logOdds) {
    Links one = links(new int[][] {{0, 1}}, (float) logOdds);
    return new LinkDraws(
        one, 0, IDENTITIES, (a, b) -> a + b == 1 ? logOdds : -60, null, false, Constraints.NONE);
  }

  private static Links links(int[][] pairs, float... weights) {
    LinkList list = new LinkList();
    for (int at = 0; at < pairs.length; at++) {
      list.add(pairs[at][0], pairs[at][1], weights[at], 0);
    }
    return Links.of(List.of(list));
  }

  private static int together(LinkDraws draws, int first, int second) {
    int together = 0;
    for (int draw = 1; draw <= DRAWS; draw++) {
      int[] clusters = draws.clusters(draw);
      together += clusters[first] == clusters[second] ? 1 : 0;
    }
    return together;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.2, 0.5, 0.9, 0.99})
  void clusters_aPairThatStandsAlone_isTogetherAsOftenAsItsProbabilitySays(double probability) {
    double logOdds = Math.log(probability / (1 - probability)) / Math.log(2);
    // Beyond four standard deviations of a binomial count one run in 15,000 would be.
    double reach = 4 * Math.sqrt(DRAWS * probability * (1 - probability));
    assertThat((double) together(draws(logOdds), 0, 1))
        .isBetween(DRAWS * probability - reach, DRAWS * probability + reach);
  }

  @Test
  void clusters_aCertainLink_isInEveryDraw() {
    Links certain = links(new int[][] {{0, 1}}, Links.CERTAIN);
    LinkDraws draws =
        new LinkDraws(certain, 0, IDENTITIES, (a, b) -> -60, null, false, Constraints.NONE);
    assertThat(together(draws, 0, 1)).isEqualTo(DRAWS);
  }

  @Test
  void clusters_recordsNumberedOtherwise_giveTheSameDraws() {
    long[] turned = {IDENTITIES[1], IDENTITIES[0], 5, 6};
    Links one = links(new int[][] {{0, 1}}, 0.3f);
    LinkDraws other =
        new LinkDraws(
            one, 0, turned, (a, b) -> a + b == 1 ? 0.3 : -60, null, false, Constraints.NONE);
    LinkDraws draws = draws(0.3f);
    for (int draw = 1; draw <= 100; draw++) {
      assertThat(other.clusters(draw)[1]).isEqualTo(draws.clusters(draw)[1]);
    }
  }

  @Test
  void clusters_twoUncertainLinksOfOneRecordAndOneToOne_neverKeepsBoth() {
    Links both = links(new int[][] {{0, 2}, {0, 3}}, 1, 1);
    LinkDraws draws = new LinkDraws(both, 0, IDENTITIES, (a, b) -> 1, null, true, Constraints.NONE);
    int linked = 0;
    for (int draw = 1; draw <= 500; draw++) {
      int[] clusters = draws.clusters(draw);
      assertThat(clusters[2] == 0 && clusters[3] == 0).isFalse();
      linked += clusters[2] == 0 || clusters[3] == 0 ? 1 : 0;
    }
    // Neither is taken in a third times a third of all draws; 500 * 8/9 = 444, deviation 7.
    assertThat(linked).isBetween(416, 472);
  }

  @Test
  void clusters_aPairDecidedToBeTwoPersons_isTogetherInNoDraw() {
    Constraints apart = Constraints.of(List.of(new DecidedPair(0, 1, false)));
    Links none = apart.appliedTo(links(new int[][] {{0, 1}}, 20));
    LinkDraws draws = new LinkDraws(none, 0, IDENTITIES, (a, b) -> 20, null, false, apart);
    assertThat(together(draws, 0, 1)).isZero();
  }

  @Test
  void clusters_aBridgeAgainstStrongEvidence_joinsTwoPersonsInHardlyAnyDraw() {
    Links links = links(new int[][] {{0, 1}, {2, 3}, {1, 2}}, 20, 20, 3);
    PairWeights weights = (a, b) -> (a < 2) == (b < 2) ? 20 : a == 1 && b == 2 ? 3 : -20;
    LinkDraws draws = new LinkDraws(links, 0, IDENTITIES, weights, null, false, Constraints.NONE);
    assertThat(together(draws, 0, 3)).isZero();
    assertThat(together(draws, 0, 1)).isEqualTo(DRAWS);
  }
}
