package kg.koch.protect.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  /** Sums of at most ten products of halves: rounding stays far below. */
  private static final double ROUNDING = 1e-12;

  @Test
  void ranks_ofEqualValues_areTheMeanOfTheirPlaces() {
    assertThat(RankCorrelation.ranks(new long[] {7, 9, 7, 1})).containsExactly(2.5, 1, 2.5, 4);
  }

  /** Spearman (1904): 1 - 6 sum of d squared / (n (n squared - 1)) = 1 - 6 x 4 / 120. */
  @Test
  void correlation_withoutTies_isSpearmansFormula() {
    double[] before = RankCorrelation.ranks(new long[] {50, 40, 30, 20, 10});
    double[] after = RankCorrelation.ranks(new long[] {40, 50, 30, 10, 20});
    assertThat(RankCorrelation.of(before, after).orElseThrow()).isCloseTo(0.8, within(ROUNDING));
  }

  @Test
  void correlation_withRanksThatAreAllEqual_isNone() {
    double[] equal = RankCorrelation.ranks(new long[] {3, 3, 3});
    assertThat(RankCorrelation.of(equal, new double[] {1, 2, 3})).isEmpty();
  }

  @Property
  void correlation_ofAnyValuesWithTheirOpposites_isMinusOne(
      @ForAll @Size(min = 2, max = 10) int[] values) {
    double[] ranks = RankCorrelation.ranks(IntStream.of(values).asLongStream().toArray());
    double[] opposite =
        RankCorrelation.ranks(IntStream.of(values).mapToLong(one -> -(long) one).toArray());
    assertThat(RankCorrelation.of(ranks, opposite).orElse(-1)).isCloseTo(-1, within(ROUNDING));
    assertThat(RankCorrelation.of(ranks, ranks).orElse(1)).isCloseTo(1, within(ROUNDING));
  }
}
