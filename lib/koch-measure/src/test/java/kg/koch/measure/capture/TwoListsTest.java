package kg.koch.measure.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TwoListsTest {

  /** 10 + 10 persons, 5 on both: 10 * 10 / 5. */
  @Test
  void lincolnPetersen_halfFoundAgain_doublesTheList() {
    assertThat(new TwoLists(10, 10, 5).lincolnPetersen().estimate()).isEqualTo(20);
  }

  /** 11 * 11 / 6 - 1; one rounding of the division. */
  @Test
  void chapman_smallLists_isBelowLincolnPetersen() {
    assertThat(new TwoLists(10, 10, 5).chapman().estimate())
        .isCloseTo(11.0 * 11 / 6 - 1, within(1e-12));
  }

  /** 11 * 11 * 5 * 5 / (6 * 6 * 7). */
  @Test
  void chapman_smallLists_hasSebersVariance() {
    assertThat(new TwoLists(10, 10, 5).chapman().standardError())
        .isCloseTo(Math.sqrt(11.0 * 11 * 5 * 5 / (6.0 * 6 * 7)), within(1e-12));
  }

  @Test
  void lincolnPetersen_nobodyOnBoth_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TwoLists(10, 10, 0).lincolnPetersen())
        .withMessageContaining("both lists");
  }

  @Test
  void chapman_nobodyOnBoth_isANumber() {
    assertThat(new TwoLists(10, 10, 0).chapman().estimate()).isEqualTo(120);
  }

  @Test
  void chapman_oneListWithinTheOther_seesEverybody() {
    assertThat(new TwoLists(10, 4, 4).chapman()).isEqualTo(new SizeEstimate(10, 0, 10, 10));
  }

  @Test
  void of_moreOnBothThanOnOne_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TwoLists(3, 10, 4));
  }

  /**
   * When n1 + n2 is N or more, Chapman's estimator has no bias: its mean over the hypergeometric
   * overlap is N (Chapman 1951). The sum of chances times estimates is exact up to rounding.
   */
  @Property(tries = 200)
  void chapman_overAllOverlaps_hasTheSizeAsItsMean(
      @ForAll @IntRange(min = 2, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 60) int firstAsked,
      @ForAll @IntRange(min = 1, max = 60) int secondAsked) {
    int first = Math.min(firstAsked, size);
    int second = Math.max(Math.min(secondAsked, size), size - first);
    if (second == 0) {
      return;
    }
    double mean = 0;
    for (int both = Math.max(0, first + second - size); both <= Math.min(first, second); both++) {
      double chance =
          choose(first, both) * choose(size - first, second - both) / choose(size, second);
      mean += chance * new TwoLists(first, second, both).chapman().estimate();
    }
    assertThat(mean).isCloseTo(size, within(1e-9 * size));
  }

  private static double choose(int of, int number) {
    double product = 1;
    for (int at = 1; at <= number; at++) {
      product *= (of - number + at) / (double) at;
    }
    return product;
  }

  @Property
  void chapman_anyLists_liesWithinAnIntervalAboveThoseSeen(
      @ForAll @IntRange(min = 1, max = 100_000) int first,
      @ForAll @IntRange(min = 1, max = 100_000) int second,
      @ForAll @IntRange(min = 0, max = 100_000) int asked) {
    TwoLists lists = new TwoLists(first, second, Math.min(asked, Math.min(first, second)));
    assertThat(lists.chapman().lower()).isGreaterThanOrEqualTo(lists.observed());
  }
}
