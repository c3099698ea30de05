package kg.koch.protect.microdata.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.PublishedTables;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Records unique by few columns; found by hand in ten records, by trying everything in others. */
class SpecialUniquesTest {

  private static final List<CategoryColumn> TEN =
      PublishedTables.table(
          List.of("residence", "gender", "education", "work"),
          "urban female secondary- employed",
          "urban female secondary- employed",
          "urban female primary- none",
          "urban male secondary employed",
          "rural female secondary unemployed",
          "urban male secondary employed",
          "urban female primary none",
          "urban male higher unemployed",
          "urban female secondary- none",
          "urban female secondary- none");

  private static SpecialUniques ofTen() {
    return SpecialUniques.of(PublishedTables.codes(TEN), 10, 3);
  }

  @Test
  void of_tenRecords_findsWhoIsUniqueByOneColumn() {
    assertThat(ofTen().fewest()).containsExactly(0, 0, 1, 0, 1, 0, 1, 1, 0, 0);
  }

  /**
   * Four columns, sets up to three: a set of one column counts 3 x 2 x 1, of two 2 x 1 (Elliot et
   * al.). The fifth record is the only rural one (6), the only woman with secondary education, the
   * only unemployed woman, the only unemployed with secondary education (2 each).
   */
  @Test
  void of_tenRecords_scoresAreThoseOfTheFormula() {
    assertThat(ofTen().scores()).containsExactly(0, 0, 6, 0, 12, 0, 6, 10, 0, 0);
  }

  @Test
  void of_tenRecords_contributionsSumToOne() {
    assertThat(Arrays.stream(ofTen().contributions()).sum()).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 100)
  void of_anyRecords_setsAreMinimalAndAll(
      @ForAll @Size(min = 8, max = 40) List<@IntRange(max = 3) Integer> values) {
    int records = values.size() / 4;
    List<int[]> columns = new ArrayList<>();
    for (int column = 0; column < 4; column++) {
      int from = column * records;
      columns.add(
          values.subList(from, from + records).stream().mapToInt(Integer::intValue).toArray());
    }

    SpecialUniques found = SpecialUniques.of(columns, records, 4);

    assertThat(found.setsBySize()).containsExactly(minimalSets(columns, records));
  }

  /** Every set of columns, by definition. */
  private static long[] minimalSets(List<int[]> columns, int records) {
    boolean[][] isUnique = new boolean[16][records];
    for (int set = 1; set < 16; set++) {
      List<int[]> chosen = new ArrayList<>();
      for (int column = 0; column < 4; column++) {
        if ((set >> column & 1) == 1) {
          chosen.add(columns.get(column));
        }
      }
      Classes classes = Classes.of(chosen, records);
      for (int row = 0; row < records; row++) {
        isUnique[set][row] = classes.size(row) == 1;
      }
    }
    long[] bySize = new long[4];
    for (int row = 0; row < records; row++) {
      for (int set = 1; set < 16; set++) {
        boolean minimal = isUnique[set][row];
        for (int part = (set - 1) & set; part > 0; part = (part - 1) & set) {
          minimal &= !isUnique[part][row];
        }
        bySize[Integer.bitCount(set) - 1] += minimal ? 1 : 0;
      }
    }
    return bySize;
  }

  /** Six uniques, two pairs: of 10 per cent, 6 x 0.1 matches are right and 2 x 2 x 0.9 wrong. */
  @Test
  void correctMatch_isRightMatchesOverAll() {
    Classes classes = Classes.of(List.of(new int[] {0, 1, 2, 3, 4, 5, 6, 6, 7, 7}), 10);

    assertThat(SpecialUniques.correctMatch(classes, 0.1)).isCloseTo(0.6 / 4.2, within(1e-12));
  }
}
