package kg.koch.protect.microdata.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.protect.microdata.Classes;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Single values are blanked until nobody is rare. */
class LocalSuppressionTest {

  private static final double[] EVEN = {1, 1, 1};

  private static List<int[]> columns(List<Integer> values, int count) {
    int records = values.size() / count;
    List<int[]> columns = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      columns.add(
          values.subList(column * records, (column + 1) * records).stream()
              .mapToInt(Integer::intValue)
              .toArray());
    }
    return columns;
  }

  private static int smallest(List<int[]> columns) {
    Classes classes = Classes.of(columns, columns.get(0).length);
    return Arrays.stream(classes.sizes()).min().orElse(0);
  }

  /** Two records differ in their third column only: one blank in each makes them one. */
  @Test
  void of_twoNearRecords_areBlankedWhereTheyDiffer() {
    List<int[]> columns =
        List.of(new int[] {1, 1, 2, 2}, new int[] {1, 1, 2, 2}, new int[] {1, 2, 1, 1});

    LocalSuppression blanks = LocalSuppression.of(columns, EVEN, 2);

    assertThat(blanks.blanked()).containsExactly(0L, 0L, 2L);
    assertThat(blanks.columns().get(2)).containsExactly(0, 0, 1, 1);
  }

  /** One is rare, ten are like each other: three of them give a value for it. */
  @Test
  void of_oneRareRecord_takesAsManyOfTheOthersAsNeeded() {
    int[] first = new int[12];
    int[] second = new int[12];
    Arrays.fill(first, 1);
    Arrays.fill(second, 1);
    second[0] = 2;

    LocalSuppression blanks = LocalSuppression.of(List.of(first, second), new double[] {1, 1}, 4);

    assertThat(blanks.blanked()).containsExactly(0L, 4L);
  }

  @Test
  void of_importantColumn_isSpared() {
    List<int[]> columns = List.of(new int[] {1, 1, 2, 2}, new int[] {1, 2, 1, 2});

    LocalSuppression blanks = LocalSuppression.of(columns, new double[] {5, 1}, 2);

    assertThat(blanks.blanked()).containsExactly(0L, 4L);
  }

  @Test
  void of_fewerRecordsThanK_isRefused() {
    assertThatThrownBy(() -> LocalSuppression.of(List.of(new int[] {1, 2}), new double[] {1}, 3))
        .hasMessageContaining("at least k records, which is 3; got 2");
  }

  @Property(tries = 400)
  void of_anyRecords_everyClassHasKAndNothingIsChangedButBlanked(
      @ForAll @Size(min = 12, max = 120) List<@IntRange(max = 4) Integer> values,
      @ForAll @IntRange(min = 2, max = 5) int k) {
    List<int[]> columns = columns(values, 3);
    Assume.that(columns.get(0).length >= k);

    List<int[]> after = LocalSuppression.of(columns, EVEN, k).columns();

    assertThat(smallest(after)).isGreaterThanOrEqualTo(k);
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < after.get(column).length; row++) {
        assertThat(after.get(column)[row]).isIn(0, columns.get(column)[row]);
      }
    }
  }

  /** Whoever knows only some columns, and what stood in blanks, finds k records or none too few. */
  @Property(tries = 200)
  void of_anyRecords_whoKnowsAPersonsValuesFindsKRecordsThatFit(
      @ForAll @Size(min = 30, max = 90) List<@IntRange(min = 1, max = 3) Integer> values,
      @ForAll @IntRange(min = 1, max = 7) int known) {
    List<int[]> columns = columns(values, 3);
    List<int[]> after = LocalSuppression.of(columns, EVEN, 3).columns();
    int records = columns.get(0).length;
    for (int person = 0; person < records; person++) {
      int fitting = 0;
      for (int row = 0; row < records; row++) {
        boolean fits = true;
        for (int column = 0; column < 3; column++) {
          int value = after.get(column)[row];
          boolean isKnown = (known >> column & 1) == 1;
          fits &= !isKnown || value == 0 || value == columns.get(column)[person];
        }
        fitting += fits ? 1 : 0;
      }
      assertThat(fitting).isGreaterThanOrEqualTo(3);
    }
  }

  /**
   * The fewest cells, by trying every way to blank: greedy takes half as many again at most here.
   */
  @Property(tries = 60)
  void of_sixRecords_blanksAreNearTheFewest(
      @ForAll @Size(12) List<@IntRange(min = 1, max = 3) Integer> values) {
    List<int[]> columns = columns(values, 2);

    LocalSuppression blanks = LocalSuppression.of(columns, new double[] {1, 1}, 2);

    long cells = blanks.blanked().stream().mapToLong(Long::longValue).sum();
    assertThat(cells).isLessThanOrEqualTo(fewest(columns) * 3 / 2 + 1);
  }

  private static long fewest(List<int[]> columns) {
    int fewest = 12;
    for (int blanked = 0; blanked < 1 << 12; blanked++) {
      if (Integer.bitCount(blanked) < fewest) {
        List<int[]> tried = columns.stream().map(int[]::clone).toList();
        for (int cell = 0; cell < 12; cell++) {
          if ((blanked >> cell & 1) == 1) {
            tried.get(cell / 6)[cell % 6] = 0;
          }
        }
        fewest = smallest(tried) >= 2 ? Integer.bitCount(blanked) : fewest;
      }
    }
    return fewest;
  }

  @Test
  void setsByCost_threeColumns_areAllSetsInOrder() {
    assertThat(SetsByCost.of(new double[] {1, 2, 4}, 100)).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void setsByCost_boundReached_endsWithAllColumns() {
    assertThat(SetsByCost.of(new double[] {1, 1, 1, 1}, 4)).hasSize(4).endsWith(15);
  }
}
