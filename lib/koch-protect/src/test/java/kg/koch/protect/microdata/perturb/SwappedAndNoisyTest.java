package kg.koch.protect.microdata.perturb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.utility.Moments;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rank swapping and noise. */
class SwappedAndNoisyTest {

  @Property(tries = 200)
  void swapped_anyNumbers_valuesStayAndMoveWithinTheWindow(
      @ForAll @Size(min = 10, max = 80) List<@IntRange(max = 10_000) Integer> values,
      @ForAll long seed) {
    double[] before = values.stream().distinct().mapToDouble(Integer::doubleValue).toArray();

    double[] after = RankSwapping.of(new NumberColumn("x", before, 0), 0.1, seed).values();

    double[] sorted = Arrays.stream(before).sorted().toArray();
    assertThat(Arrays.stream(after).sorted().toArray()).isEqualTo(sorted);
    int reach = Math.max(1, before.length / 10);
    for (int row = 0; row < before.length; row++) {
      int from = Arrays.binarySearch(sorted, before[row]);
      int to = Arrays.binarySearch(sorted, after[row]);
      assertThat(Math.abs(from - to)).isLessThanOrEqualTo(reach);
    }
  }

  @Test
  void swapped_tenNumbers_mostAreNotWhereTheyWere() {
    double[] before = IntStream.range(0, 10).mapToDouble(row -> row).toArray();

    double[] after = RankSwapping.of(new NumberColumn("x", before, 0), 0.3, 4).values();

    assertThat(IntStream.range(0, 10).filter(row -> after[row] != before[row]).count())
        .isGreaterThanOrEqualTo(8);
  }

  /**
   * 10,000 numbers of deviation 100: the mean of noise of half of it has a standard error of 0.5,
   * the deviation one of about 0.5; five of each.
   */
  @Test
  void noisy_manyNumbers_meanAndDeviationStayNearly() {
    SplittableRandom random = new SplittableRandom(2);
    double[] values =
        IntStream.range(0, 10_000).mapToDouble(row -> 500 + 100 * random.nextGaussian()).toArray();
    NumberColumn before = new NumberColumn("x", values, 1);

    NumberColumn after = AddedNoise.of(before, 0.5, 8);

    assertThat(Moments.of(after).mean()).isCloseTo(Moments.of(before).mean(), within(2.5));
    assertThat(Moments.of(after).deviation())
        .isCloseTo(Moments.of(before).deviation(), within(2.5));
    assertThat(after.values()).isNotEqualTo(before.values());
  }

  @Test
  void noisy_digitsAfterThePoint_areThoseOfTheColumn() {
    NumberColumn after = AddedNoise.of(NumberColumn.of("x", List.of("1.5", "2", "")), 0.3, 1);

    assertThat(after.values()[0] * 10).isEqualTo(Math.rint(after.values()[0] * 10));
    assertThat(after.values()[2]).isNaN();
  }

  @Test
  void of_amountsThatMeanNothing_areRefused() {
    NumberColumn column = NumberColumn.of("x", List.of("1", "2"));

    assertThatThrownBy(() -> RankSwapping.of(column, 0, 1)).hasMessageContaining("got 0.0");
    assertThatThrownBy(() -> AddedNoise.of(column, -1, 1)).hasMessageContaining("got -1.0");
  }
}
