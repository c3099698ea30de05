package kg.koch.protect.microdata.perturb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Numbers become means of near ones. */
class MicroaggregationTest {

  private static NumberColumn numbers(String name, double... values) {
    return new NumberColumn(name, values, 0);
  }

  @Test
  void of_oneColumn_groupsAreThoseOfLeastSquares() {
    NumberColumn column = numbers("x", 1, 2, 3, 10, 11, 12, 13, Double.NaN);

    double[] values = Microaggregation.of(List.of(column), 3).get(0).values();

    assertThat(values).startsWith(2, 2, 2, 11.5, 11.5, 11.5, 11.5);
    assertThat(values[7]).isNaN();
  }

  /**
   * MDAV by hand: the mean of nine points in three heaps is near the middle one; the farthest is of
   * an outer heap, the farthest from that of the other; each takes its heap, the rest is the third.
   */
  @Test
  void of_threeHeaps_areTheThreeGroups() {
    NumberColumn x = numbers("x", 0, 1, 0, 50, 51, 50, 100, 101, 100);
    NumberColumn y = numbers("y", 0, 0, 2, 50, 50, 52, 100, 100, 102);

    List<NumberColumn> after = Microaggregation.of(List.of(x, y), 3);

    assertThat(after.get(0).values()[0]).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(after.get(1).values()[4]).isCloseTo(152.0 / 3, within(1e-12));
    assertThat(after.get(0).values()[8]).isCloseTo(301.0 / 3, within(1e-12));
  }

  /** Ten records and k of 3: two groups of three, then four are left, which are one. */
  @Test
  void maximumDistance_recordsLeftOver_areOneGroupOfFewerThanTwoK() {
    double[][] points = new double[10][1];
    for (int at = 0; at < 10; at++) {
      points[at][0] = at;
    }

    List<int[]> groups =
        MaximumDistance.groups(
            points, new java.util.ArrayList<>(IntStream.range(0, 10).boxed().toList()), 3);

    assertThat(groups.stream().map(group -> group.length)).containsExactly(3, 3, 4);
  }

  @Property(tries = 200)
  void of_anyNumbers_everyValueIsSharedByKAndTheMeanStays(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 1000) Integer> values,
      @ForAll @IntRange(min = 2, max = 5) int k) {
    double[] first = values.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] second = values.stream().mapToDouble(value -> value * 7919 % 101).toArray();

    List<NumberColumn> after =
        Microaggregation.of(List.of(numbers("x", first), numbers("y", second)), k);

    Map<List<Double>, Integer> shared = new HashMap<>();
    for (int row = 0; row < first.length; row++) {
      shared.merge(
          List.of(after.get(0).values()[row], after.get(1).values()[row]), 1, Integer::sum);
    }
    assertThat(shared.values()).allMatch(count -> count >= k);
    assertThat(Arrays.stream(after.get(0).values()).sum())
        .isCloseTo(Arrays.stream(first).sum(), within(1e-6));
  }

  @Test
  void of_moreRecordsThanABlock_everyValueIsSharedByK() {
    SplittableRandom random = new SplittableRandom(3);
    int records = 3 * Microaggregation.MOST_IN_A_BLOCK;
    double[] x = IntStream.range(0, records).mapToDouble(row -> random.nextGaussian()).toArray();
    double[] y = IntStream.range(0, records).mapToDouble(row -> random.nextGaussian()).toArray();

    double[] after =
        Microaggregation.of(List.of(numbers("x", x), numbers("y", y)), 5).get(0).values();

    Map<Double, Integer> shared = new HashMap<>();
    Arrays.stream(after).forEach(value -> shared.merge(value, 1, Integer::sum));
    assertThat(shared.values()).allMatch(count -> count >= 5);
  }

  @Property(tries = 60)
  void univariate_anyNumbers_noOtherGroupingHasLessSquares(
      @ForAll @Size(min = 4, max = 9) List<@IntRange(max = 50) Integer> values) {
    double[] sorted = values.stream().mapToDouble(Integer::doubleValue).sorted().toArray();

    double[] after = Microaggregation.of(List.of(numbers("x", sorted)), 2).get(0).values();

    double squares = 0;
    for (int row = 0; row < sorted.length; row++) {
      squares += (after[row] - sorted[row]) * (after[row] - sorted[row]);
    }
    assertThat(squares).isCloseTo(least(sorted, 0), within(1e-9));
  }

  /** Groups of neighbours of two or more, all of them. */
  private static double least(double[] sorted, int from) {
    if (from == sorted.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int to = from + 2; to <= sorted.length; to++) {
      double[] group = Arrays.copyOfRange(sorted, from, to);
      double mean = Arrays.stream(group).average().orElse(0);
      double squares = Arrays.stream(group).map(value -> (value - mean) * (value - mean)).sum();
      least = Math.min(least, squares + least(sorted, to));
    }
    return least;
  }

  @Test
  void of_fewerNumbersThanK_isRefused() {
    assertThatThrownBy(() -> Microaggregation.of(List.of(numbers("x", 1, Double.NaN)), 2))
        .hasMessageContaining("at least 2 records with numbers to aggregate; got 1");
  }
}
