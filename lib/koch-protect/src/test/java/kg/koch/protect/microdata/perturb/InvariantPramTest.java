package kg.koch.protect.microdata.perturb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.PublishedTables;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Categories are drawn anew so that expected frequencies stay. */
class InvariantPramTest {

  @Property(tries = 200)
  void transition_anyFrequencies_areExpectedToStay(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 6) Integer> values,
      @ForAll @DoubleRange(min = 0.05, max = 1) double keep) {
    CategoryColumn column = CategoryColumn.of("c", values.stream().map(String::valueOf).toList());
    double[][] transition = InvariantPram.transition(column, keep);
    long[] counts = column.counts();
    double[] expected = new double[counts.length - 1];
    for (int from = 0; from < expected.length; from++) {
      assertThat(Arrays.stream(transition[from]).sum()).isCloseTo(1, within(1e-12));
      for (int to = 0; to < expected.length; to++) {
        expected[to] += counts[from + 1] * transition[from][to];
      }
    }
    for (int to = 0; to < expected.length; to++) {
      assertThat(expected[to]).isCloseTo(counts[to + 1], within(1e-9));
    }
  }

  /**
   * 20,000 records, half and half: the number of one has a standard deviation of at most the root
   * of 20,000 / 4, some 71; five of them.
   */
  @Test
  void of_manyRecords_frequenciesStayNearly() {
    List<String> texts = new ArrayList<>(Collections.nCopies(10_000, "a"));
    texts.addAll(Collections.nCopies(10_000, "b"));

    CategoryColumn drawn = InvariantPram.of(CategoryColumn.of("c", texts), 0.7, 11);

    assertThat(drawn.counts()[1]).isBetween(9_645L, 10_355L);
  }

  @Test
  void of_anySeed_missingStaysMissing() {
    CategoryColumn column = PublishedTables.column("c", "a", "", "b", "");

    int[] codes = InvariantPram.of(column, 0.1, 5).codes();

    assertThat(codes[1]).isZero();
    assertThat(codes[3]).isZero();
    assertThat(codes[0]).isPositive();
  }

  @Test
  void of_sameSeed_isTheSame() {
    CategoryColumn column =
        CategoryColumn.of(
            "c",
            Collections.nCopies(50, "ab").stream()
                .flatMap(t -> List.of("a", "b").stream())
                .toList());

    assertThat(InvariantPram.of(column, 0.5, 5).codes())
        .isEqualTo(InvariantPram.of(column, 0.5, 5).codes())
        .isNotEqualTo(InvariantPram.of(column, 0.5, 6).codes());
  }

  @Test
  void of_chanceThatIsNone_isRefused() {
    CategoryColumn column = PublishedTables.column("c", "a");

    assertThatThrownBy(() -> InvariantPram.of(column, 0, 1)).hasMessageContaining("got 0.0");
  }
}
