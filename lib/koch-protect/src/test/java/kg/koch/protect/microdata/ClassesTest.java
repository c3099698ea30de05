package kg.koch.protect.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Records that look the same are one class. */
class ClassesTest {

  @Test
  void of_missingValues_agreeWithMissingOnly() {
    CategoryColumn column = PublishedTables.column("age", "30", "", "", "31");

    assertThat(Classes.of(List.of(column.codes()), 4).sizes()).containsExactly(1, 2, 1);
  }

  @Test
  void of_noColumns_isOneClass() {
    assertThat(Classes.of(List.of(), 3).sizes()).containsExactly(3);
  }

  @Property(tries = 200)
  void of_anyRecords_sizesAreThoseOfCounting(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 5) Integer> first) {
    int[] one = first.stream().mapToInt(Integer::intValue).toArray();
    int[] other = first.stream().mapToInt(value -> value * value % 3).toArray();
    Map<List<Integer>, Integer> counted = new HashMap<>();
    for (int row = 0; row < one.length; row++) {
      counted.merge(List.of(one[row], other[row]), 1, Integer::sum);
    }

    Classes classes = Classes.of(List.of(one, other), one.length);

    for (int row = 0; row < one.length; row++) {
      assertThat(classes.size(row)).isEqualTo(counted.get(List.of(one[row], other[row])));
    }
  }

  @Test
  void categories_thatAreAllNumbers_standInTheirOrder() {
    assertThat(PublishedTables.column("age", "10", "9", "100").categories())
        .containsExactly("9", "10", "100");
  }
}
