package kg.koch.protect.microdata.recode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.PublishedTables;
import kg.koch.protect.microdata.recode.LatticeSearch.Found;
import kg.koch.protect.microdata.risk.SensitiveRule.DistinctDiversity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The levels of least loss, held against those of the literature and against trying all. */
class LatticeSearchTest {

  private static final int[] ALL_LEVELS = {9, 9, 9, 9};

  /** Race to person, ZIP by its first four and three digits. */
  private static List<Generalisation> raceAndZip() {
    List<CategoryColumn> table = PublishedTables.raceAndZip();
    return List.of(
        Generalisation.flat(table.get(0)), Generalisation.byPrefixes(table.get(1), List.of(4, 3)));
  }

  private static Found found(List<Generalisation> columns, int k, double share) {
    double[] importance = new double[columns.size()];
    java.util.Arrays.fill(importance, 1);
    return LatticeSearch.of(columns, importance, ALL_LEVELS, Requirement.ofSize(k, share));
  }

  /** Samarati and Sweeney (1998), figure 5: for k of 2 and 3 nothing below these is enough. */
  @Test
  void lattice_raceAndZip_smallestClassesAreThoseOfThePaper() {
    Lattice pairs = new Lattice(raceAndZip(), Requirement.ofSize(2, 0));
    Lattice triples = new Lattice(raceAndZip(), Requirement.ofSize(3, 0));

    assertThat(pairs.passes(new int[] {0, 0})).isFalse();
    assertThat(pairs.passes(new int[] {0, 1})).isTrue();
    assertThat(pairs.passes(new int[] {1, 0})).isTrue();
    assertThat(triples.passes(new int[] {0, 1})).isFalse();
    assertThat(triples.passes(new int[] {1, 0})).isTrue();
    assertThat(triples.passes(new int[] {0, 2})).isTrue();
  }

  /** ZIP by four digits loses one of two bits, race all of its own. */
  @Test
  void of_raceAndZip_takesTheLeastLoss() {
    Found found = found(raceAndZip(), 2, 0);

    assertThat(found.levels()).containsExactly(0, 1);
    assertThat(found.loss()).isCloseTo(0.5, within(1e-12));
    assertThat(found.isLeast()).isTrue();
  }

  @Test
  void of_moreImportantColumn_isSpared() {
    Found found =
        LatticeSearch.of(raceAndZip(), new double[] {1, 10}, ALL_LEVELS, Requirement.ofSize(2, 0));

    assertThat(found.levels()).containsExactly(1, 0);
  }

  @Test
  void of_kAboveTheRecords_isRefusedWithCounts() {
    assertThatThrownBy(() -> found(raceAndZip(), 13, 0))
        .isInstanceOf(InfeasibleException.class)
        .hasMessageContaining("13 records at least")
        .hasMessageContaining("got 12 of 12");
  }

  @Test
  void of_highestLevel_isNotPassed() {
    assertThatThrownBy(
            () ->
                LatticeSearch.of(
                    raceAndZip(), new double[] {1, 1}, new int[] {0, 1}, Requirement.ofSize(3, 0)))
        .isInstanceOf(InfeasibleException.class);
  }

  @Test
  void of_sensitiveRule_goesOnUntilItHolds() {
    List<CategoryColumn> table = PublishedTables.fourAnonymous();
    List<Generalisation> columns =
        List.of(Generalisation.flat(table.get(0)), Generalisation.flat(table.get(1)));
    Requirement requirement =
        new Requirement(4, 0, Map.of(table.get(2), List.of(new DistinctDiversity(2))));

    Found found = LatticeSearch.of(columns, new double[] {1, 1}, ALL_LEVELS, requirement);

    assertThat(found.levels()).containsExactly(0, 1);
  }

  @Property(tries = 150)
  void of_anyRecords_noOtherLevelsLoseLess(
      @ForAll @Size(min = 30, max = 90) List<@IntRange(min = 10, max = 39) Integer> values,
      @ForAll @IntRange(min = 2, max = 6) int k,
      @ForAll @IntRange(max = 20) int percent) {
    int records = values.size() / 3;
    List<Generalisation> columns = new ArrayList<>();
    for (int column = 0; column < 3; column++) {
      List<String> texts =
          values.subList(column * records, (column + 1) * records).stream()
              .map(String::valueOf)
              .toList();
      columns.add(
          Generalisation.byIntervals(CategoryColumn.of("c" + column, texts), List.of(2, 4, 12)));
    }

    Found found = found(columns, k, percent / 100.0);

    assertThat(found.isLeast()).isTrue();
    assertThat(found.loss()).isCloseTo(tried(columns, k, percent / 100.0), within(1e-9));
  }

  /** The least loss of all nodes that pass. */
  private static double tried(List<Generalisation> columns, int k, double share) {
    Lattice lattice = new Lattice(columns, Requirement.ofSize(k, share));
    double least = Double.POSITIVE_INFINITY;
    for (int one = 0; one <= columns.get(0).last(); one++) {
      for (int two = 0; two <= columns.get(1).last(); two++) {
        for (int three = 0; three <= columns.get(2).last(); three++) {
          if (lattice.passes(new int[] {one, two, three})) {
            least =
                Math.min(
                    least,
                    columns.get(0).loss(one)
                        + columns.get(1).loss(two)
                        + columns.get(2).loss(three));
          }
        }
      }
    }
    return least;
  }
}
