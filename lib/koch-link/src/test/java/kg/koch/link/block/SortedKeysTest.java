package kg.koch.link.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Keys in order. */
class SortedKeysTest {

  /** Of few different high bits, so that many keys agree in all that is sorted by digits. */
  @Property(tries = 30)
  void sorted_manyKeys_areInTheirOrderAsNumbersWithoutSign(
      @ForAll long seed, @ForAll @IntRange(min = 4_096, max = 20_000) int size) {
    Random random = new Random(seed);
    long[] keys = new long[size];
    for (int at = 0; at < size; at++) {
      keys[at] = (long) random.nextInt(50) << 58 | random.nextInt(3) << 20 | random.nextInt(9);
    }
    long[] expected =
        Arrays.stream(keys)
            .boxed()
            .sorted(Long::compareUnsigned)
            .mapToLong(Long::longValue)
            .toArray();
    assertThat(SortedKeys.sorted(keys)).isEqualTo(expected);
  }
}
