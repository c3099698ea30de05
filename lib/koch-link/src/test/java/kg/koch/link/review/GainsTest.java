package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;

/**
 * Two triangles of records, 0 to 2 and 3 to 5, with one link between them; 6 alone. Weights stand
 * for probabilities in tenths.
 */
class GainsTest {

  private static final int[] GROUPS = {0, 0, 0, 0, 0, 0, 6};

  private static Gains gains(int[] groups) {
    LinkList list = new LinkList();
    for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}}) {
      list.add(pair[0], pair[1], 8, 0);
    }
    return new Gains(Links.of(List.of(list)), groups, weight -> weight / 10);
  }

  /** Wrong with probability 0.2; three records on either side hang on it: 9 pairs. */
  @Test
  void of_aBridge_countsThePairsAcrossIt() {
    assertThat(gains(GROUPS).of(2, 3, 8)).isEqualTo(1.8, within(1e-6));
  }

  @Test
  void of_aLinkAmongOthers_countsItselfAlone() {
    assertThat(gains(GROUPS).of(0, 1, 8)).isEqualTo(0.2, within(1e-6));
  }

  /** One person with probability 0.3, and not linked: joined, 6 pairs would come together. */
  @Test
  void of_aPairOfTwoGroups_countsThePairsBetweenThem() {
    assertThat(gains(GROUPS).of(0, 6, 3)).isEqualTo(1.8, within(1e-6));
  }

  /** A link that joined no groups: 3 by 3 records would come together or stay apart by it. */
  @Test
  void of_aLinkBetweenTwoGroups_countsThePairsBetweenThem() {
    assertThat(gains(new int[] {0, 0, 0, 3, 3, 3, 6}).of(2, 3, 8)).isEqualTo(1.8, within(1e-6));
  }

  @Test
  void of_aLinkByRule_isNothing() {
    assertThat(gains(GROUPS).of(2, 3, Links.CERTAIN)).isZero();
  }
}
