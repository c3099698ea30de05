package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AllocationTest {

  @Test
  void of_strataOfAHundredAndTenThousand_goAsTheSquareRoots() {
    assertThat(Allocation.of(new long[] {100, 10_000}, 110)).containsExactly(10, 100);
  }

  @Test
  void of_aSampleAsLargeAsTheStrata_isOneEach() {
    assertThat(Allocation.of(new long[] {5, 1_000_000, 7}, 3)).containsExactly(1, 1, 1);
  }

  @Property
  void of_anyStrata_drawsWhatWasAskedForAndNeverMoreThanThereIs(
      @ForAll @IntRange(min = 1, max = 9) int strata,
      @ForAll @IntRange(min = 0, max = 200) int sample,
      @ForAll long seed) {
    long[] pairs = new Random(seed).longs(strata, 0, 50).toArray();
    int[] drawn = Allocation.of(pairs, sample);
    assertThat(Arrays.stream(drawn).sum())
        .isEqualTo((int) Math.min(sample, Arrays.stream(pairs).sum()));
    for (int one = 0; one < strata; one++) {
      assertThat((long) drawn[one]).isLessThanOrEqualTo(pairs[one]);
    }
  }
}
