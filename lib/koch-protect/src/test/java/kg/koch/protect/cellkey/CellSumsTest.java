package kg.koch.protect.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Records added up to every cell, beside adding them by hand. */
class CellSumsTest {

  private static final CellNumbers NUMBERS = MadeUpCounts.byOrigin(false).numbers();

  @Test
  void keys_recordsOfAFile_areTheFractionsOfTheirDecimalSums() {
    Map<Integer, BigDecimal> sums = new HashMap<>();
    KeySums keys = new KeySums(NUMBERS.size(), KeyRange.DECIMALS);
    for (String[] record : MadeUpCounts.records()) {
      BigDecimal key = new BigDecimal(record[6]);
      int cell = cell(record);
      keys.record(cell, key.movePointRight(8).longValueExact());
      for (int above : NUMBERS.upwards(cell)) {
        sums.merge(above, key, BigDecimal::add);
      }
    }
    CellSums.addUp(NUMBERS, List.of(keys));
    for (int cell = 0; cell < NUMBERS.size(); cell++) {
      BigDecimal sum = sums.getOrDefault(cell, BigDecimal.ZERO);
      assertThat(BigDecimal.valueOf(keys.key(cell), 8))
          .isEqualByComparingTo(sum.remainder(BigDecimal.ONE));
    }
  }

  @Test
  void counts_recordsOfAFile_areThoseOfTheTotal() {
    KeySums keys = new KeySums(NUMBERS.size(), KeyRange.DECIMALS);
    MadeUpCounts.records().forEach(record -> keys.record(cell(record), 0));
    CellSums.addUp(NUMBERS, List.of(keys));
    assertThat(keys.count(0)).isEqualTo(2420);
  }

  private static int cell(String[] record) {
    int[] categories = new int[4];
    for (int dimension = 0; dimension < categories.length; dimension++) {
      Hierarchy hierarchy = NUMBERS.hierarchies().get(dimension);
      categories[dimension] = hierarchy.category(record[dimension + 1]);
    }
    return NUMBERS.cell(categories);
  }

  @Property
  void keys_wholeNumbers_areAddedModulo2To32(
      @ForAll @Size(max = 50) List<@LongRange(max = 0xFFFF_FFFFL) Long> some) {
    KeySums keys = new KeySums(1, KeyRange.INTEGERS);
    int sum = 0;
    for (long key : some) {
      keys.record(0, key);
      sum += (int) key;
    }
    assertThat(keys.key(0)).isEqualTo(Integer.toUnsignedLong(sum));
  }

  @Property
  void decimals_anyOrder_sumUpToTheSameDouble(
      @ForAll @Size(max = 50)
          List<@LongRange(min = -9_000_000_000_000_000_000L, max = 9_000_000_000_000_000_000L) Long>
              some) {
    DecimalSums sums = new DecimalSums(3);
    BigDecimal exact = BigDecimal.ZERO;
    for (int at = 0; at < some.size(); at++) {
      sums.record(at % 2, some.get(at));
      exact = exact.add(BigDecimal.valueOf(some.get(at), 9));
    }
    sums.add(1, 2);
    sums.add(0, 2);
    // One rounding of the sum and one of the fraction.
    assertThat(sums.sum(2))
        .isCloseTo(exact.doubleValue(), within(Math.ulp(exact.doubleValue()) + 1e-15));
  }

  @Property
  void largest_valuesOfTwoCells_areTheLargestOfBoth(@ForAll long seed) {
    Random random = new Random(seed);
    double[] some = random.doubles(9).toArray();
    LargestValues largest = new LargestValues(2, 3);
    for (int at = 0; at < some.length; at++) {
      largest.record(at % 2, some[at]);
    }
    largest.add(0, 1);
    Arrays.sort(some);
    assertThat(new double[] {largest.value(1, 0), largest.value(1, 1), largest.value(1, 2)})
        .containsExactly(some[8], some[7], some[6]);
  }
}
