package kg.koch.app.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where persons are cut into sections. */
class EdgesTest {

  @Test
  void keysFarApartAndCrowdedAreCutIntoSectionsOfEqualSize() {
    long[] keys = pinsAndSmallNumbers();
    Edges edges = Edges.of(keys.clone(), 8);
    int[] rows = new int[edges.sections()];
    Arrays.stream(keys).forEach(key -> rows[edges.section(key)]++);
    assertThat(Arrays.stream(rows).max().orElseThrow()).isLessThan(keys.length / 6);
  }

  @Test
  void sectionsFollowTheOrderOfKeys() {
    long[] keys = pinsAndSmallNumbers();
    Edges edges = Edges.of(keys.clone(), 8);
    Arrays.sort(keys);
    int[] sections = Arrays.stream(keys).mapToInt(edges::section).toArray();
    assertThat(sections).isSorted();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE + 1, -1, 0, 1, 9_999_999_999_999L, Long.MAX_VALUE})
  void keysOutsideOfTheSampleHaveASectionToo(long key) {
    Edges edges = Edges.of(pinsAndSmallNumbers(), 8);
    assertThat(edges.section(key)).isBetween(0, edges.sections() - 1);
  }

  @Test
  void onePersonWithAllRowsIsOneSectionMore() {
    assertThat(Edges.of(new long[] {7, 7, 7, 7}, 4).sections()).isEqualTo(2);
  }

  private static long[] pinsAndSmallNumbers() {
    Random random = new Random(5);
    long[] keys = new long[20_000];
    for (int at = 0; at < keys.length; at++) {
      boolean small = random.nextInt(3) == 0;
      keys[at] =
          small
              ? 1 + random.nextInt(5000)
              : 10_101_195_000_000L + random.nextInt(31) * 1_000_000_000_0L + random.nextInt(99999);
    }
    return keys;
  }
}
