package kg.koch.protect.microdata.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;
import org.junit.jupiter.api.Test;

/** Records of nobody that relate as those of somebody. */
class SequentialTreesTest {

  private static final int RECORDS = 4_000;

  /** Sex, and an income that is 100 more for men, with something else on top. */
  private static List<TreeColumn> madeUp() {
    SplittableRandom random = new SplittableRandom(1);
    List<String> sexes = new ArrayList<>();
    double[] incomes = new double[RECORDS];
    for (int row = 0; row < RECORDS; row++) {
      boolean man = random.nextInt(4) == 0;
      sexes.add(man ? "M" : "F");
      incomes[row] = (man ? 200 : 100) + random.nextInt(50);
    }
    return List.of(
        TreeColumn.of(CategoryColumn.of("sex", sexes)),
        TreeColumn.of(new NumberColumn("income", incomes, 0)));
  }

  private static double meanOf(List<TreeColumn> columns, int sex) {
    int[] rows =
        IntStream.range(0, columns.get(0).codes().length)
            .filter(row -> columns.get(0).codes()[row] == sex)
            .toArray();
    return IntStream.of(rows)
        .mapToDouble(row -> columns.get(1).values()[columns.get(1).codes()[row]])
        .average()
        .orElse(0);
  }

  /** Incomes within a sex have a deviation of 14, a thousand men a standard error of 0.5. */
  @Test
  void of_twoColumns_relationStays() {
    List<TreeColumn> before = madeUp();

    List<TreeColumn> after = SequentialTrees.of(before, 9).columns();

    assertThat(meanOf(after, 1)).isCloseTo(meanOf(before, 1), within(2.5));
    assertThat(meanOf(after, 2)).isCloseTo(meanOf(before, 2), within(2.5));
  }

  @Test
  void of_recordsAloneInTheFile_noneComesOut() {
    SplittableRandom random = new SplittableRandom(3);
    List<TreeColumn> before = new ArrayList<>();
    for (int column = 0; column < 3; column++) {
      int[] codes = IntStream.range(0, 300).map(row -> 1 + random.nextInt(6)).toArray();
      before.add(new TreeColumn("c" + column, codes, 7, new double[0]));
    }

    SequentialTrees made = SequentialTrees.of(before, 5);

    Set<List<Integer>> once = new HashSet<>();
    Set<List<Integer>> twice = new HashSet<>();
    rows(before).forEach(row -> (once.add(row) ? once : twice).add(row));
    once.removeAll(twice);
    assertThat(once).isNotEmpty();
    assertThat(rows(made.columns())).doesNotContainAnyElementsOf(once);
    assertThat(made.leftOut()).isEqualTo(300 - rows(made.columns()).size()).isPositive();
  }

  private static List<List<Integer>> rows(List<TreeColumn> columns) {
    return IntStream.range(0, columns.get(0).codes().length)
        .mapToObj(row -> columns.stream().map(column -> column.codes()[row]).toList())
        .toList();
  }

  @Test
  void of_sameSeed_isTheSame() {
    assertThat(SequentialTrees.of(madeUp(), 4).columns().get(1).codes())
        .isEqualTo(SequentialTrees.of(madeUp(), 4).columns().get(1).codes());
  }

  @Test
  void bins_manyCodes_areFewAndInOrder() {
    int[] codes = IntStream.range(0, 1_000).toArray();

    Bins bins = Bins.of(new TreeColumn("x", codes, 1_000, new double[0]));

    assertThat(bins.count()).isLessThanOrEqualTo(Bins.MOST);
    assertThat(bins.of()).isSorted();
  }
}
