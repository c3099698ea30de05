package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;
import kg.koch.terms.FigureInterval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProtectionTest {

  private static final Protection PROTECTION =
      new Protection(
          new FrequencyThreshold(3),
          new CellKeyPerturbation(new PerturbationTable(PerturbationParameters.DEFAULT)));

  @Test
  void protect_oneAndTwo_areHiddenWithTheirStatus() {
    ProtectedTable table = protect(new long[] {1, 2}, 0);
    assertThat(table.value(0)).isEmpty();
    assertThat(table.value(1)).isEmpty();
    assertThat(table.observationStatus(0) + table.confidentialityStatus(0)).isEqualTo("QC");
    assertThat(table.state(1)).isEqualTo(CellState.BELOW_THRESHOLD);
  }

  /** A man and a woman: were either listed, both would be known to be one of each. */
  @Test
  void protect_partsOfAHiddenGroup_areNotListed() {
    Dimension sexes =
        new Dimension(
            "SEX", List.of(new Code("_T", null), new Code("F", "_T"), new Code("M", "_T")));
    ProtectedTable table =
        PROTECTION.protect(
            new CountTable(
                "T", List.of(sexes), new int[] {0, 1, 2}, new long[] {2, 1, 1}, new int[3]));
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.state(0)).isEqualTo(CellState.BELOW_THRESHOLD);
  }

  @Test
  void protect_hiddenPartsOfAShownGroup_areListed() {
    Dimension sexes =
        new Dimension(
            "SEX", List.of(new Code("_T", null), new Code("F", "_T"), new Code("M", "_T")));
    ProtectedTable table =
        PROTECTION.protect(
            new CountTable(
                "T", List.of(sexes), new int[] {0, 1, 2}, new long[] {40, 2, 38}, new int[3]));
    assertThat(table.state(table.findRow(1).orElseThrow())).isEqualTo(CellState.BELOW_THRESHOLD);
  }

  @Property
  void protect_zero_staysZero(@ForAll int key) {
    assertThat(protect(new long[] {0}, key).value(0)).hasValue(0);
  }

  @Property
  void protect_anyCount_isNeverPublishedAsOneOrTwoNorFarOff(
      @ForAll @IntRange(min = 3, max = 1000) int count, @ForAll int key) {
    double value = protect(new long[] {count}, key).value(0).orElseThrow();
    assertThat(value).isNotIn(1.0, 2.0).isBetween(Math.max(0.0, count - 5), count + 5.0);
  }

  @Property
  void protect_sameUnitsInTwoTables_haveOneFigure(
      @ForAll @IntRange(max = 1000) int count, @ForAll int key) {
    ProtectedTable alone = protect(new long[] {count}, key);
    ProtectedTable amongOthers = protect(new long[] {9, 400, count}, key);
    assertThat(amongOthers.value(2)).isEqualTo(alone.value(0));
  }

  @Test
  void protect_countThatBecomesZeroBelowATotal_isNotListed() {
    PerturbationTable noise = new PerturbationTable(PerturbationParameters.DEFAULT);
    int key =
        IntStream.range(0, 1000)
            .map(i -> i << 20)
            .filter(i -> noise.noiseOf(3, i) == -3)
            .findFirst()
            .orElseThrow();
    Dimension axis =
        new Dimension(
            "SEX", List.of(new Code("_T", null), new Code("F", "_T"), new Code("M", "_T")));
    ProtectedTable table =
        PROTECTION.protect(
            new CountTable(
                "T",
                List.of(axis),
                new int[] {0, 1, 2},
                new long[] {3, 3, 90},
                new int[] {key, key, 5}));
    assertThat(table.findRow(1)).as("a listed zero would tell that somebody was counted").isEmpty();
    assertThat(table.value(table.findRow(0).orElseThrow()))
        .as("the total says: measured")
        .hasValue(0);
  }

  @Test
  void protect_rowsInAnotherOrder_giveTheSameTable() {
    Dimension axis = Dimension.flat("X", List.of("A", "B"));
    CountTable turned =
        new CountTable("T", List.of(axis), new int[] {1, 0}, new long[] {70, 90}, new int[] {5, 6});
    ProtectedTable table = PROTECTION.protect(turned);
    assertThat(List.of(table.code(0, 0), table.code(1, 0))).containsExactly("A", "B");
    assertThat(table.value(0).orElseThrow()).isBetween(85.0, 95.0);
  }

  @Test
  void toString_anyTable_showsNoFigure() {
    assertThat(protect(new long[] {777}, 0).toString()).doesNotContain("77");
  }

  @Test
  void protectedTable_fromOutsideThePackage_cannotBeMade() {
    for (Constructor<?> constructor : ProtectedTable.class.getDeclaredConstructors()) {
      assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)).isZero();
    }
    assertThat(Modifier.isFinal(ProtectedTable.class.getModifiers())).isTrue();
    assertThat(Modifier.isPublic(ProtectedTableBuilder.class.getModifiers())).isFalse();
    assertThat(Arrays.stream(ProtectedTable.class.getMethods()))
        .noneMatch(method -> method.getReturnType() == ProtectedTable.class);
  }

  private static CountTable withReach(double reach, long... counts) {
    Dimension axis =
        Dimension.flat("X", IntStream.range(0, counts.length).mapToObj(Integer::toString).toList());
    double[] reaches = new double[counts.length];
    Arrays.fill(reaches, reach);
    int[] positions = IntStream.range(0, counts.length).toArray();
    return new CountTable("T", List.of(axis), positions, counts, new int[counts.length])
        .withReaches(reaches);
  }

  /** The middle of an interval about the count itself would undo the noise. */
  @Test
  void protect_countWithAReach_hasItsIntervalAboutThePublishedFigure() {
    ProtectedTable table = PROTECTION.protect(withReach(0, 4_000));
    double figure = table.value(0).orElseThrow();
    assertThat(table.interval(0)).contains(new FigureInterval(figure - 4, figure + 4));
  }

  @Test
  void protect_hiddenCountWithAReach_hasNoInterval() {
    assertThat(PROTECTION.protect(withReach(9, 2)).interval(0)).isEmpty();
  }

  @Test
  void protect_countsWithoutReach_haveNoIntervals() {
    assertThat(protect(new long[] {777}, 0).hasIntervals()).isFalse();
  }

  private static ProtectedTable protect(long[] counts, int key) {
    Dimension axis =
        Dimension.flat("X", IntStream.range(0, counts.length).mapToObj(Integer::toString).toList());
    int[] keys = new int[counts.length];
    Arrays.fill(keys, key);
    int[] positions = IntStream.range(0, counts.length).toArray();
    return PROTECTION.protect(new CountTable("T", List.of(axis), positions, counts, keys));
  }
}
