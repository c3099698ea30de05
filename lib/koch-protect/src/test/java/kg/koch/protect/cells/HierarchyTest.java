package kg.koch.protect.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How codes add up, as files say it: each below what it is part of. */
class HierarchyTest {

  private static Hierarchy of(String... lines) {
    return Hierarchy.of("area", lines(lines));
  }

  private static List<Hierarchy.Line> lines(String... lines) {
    return Arrays.stream(lines)
        .map(line -> new Hierarchy.Line(line.lastIndexOf('@') + 1, line.replace("@", "")))
        .toList();
  }

  private static Hierarchy areas() {
    return of("@KG", "@@South", "@@@Osh", "@@@Batken", "@@North", "@@@Talas");
  }

  @Test
  void aCategoryIsPartOfTheLastOneThatStandsHigher() {
    Hierarchy areas = of("@KG", "@@South", "@@@Osh", "@@North", "@@@Talas");

    assertThat(areas.upwards(areas.category("Talas")))
        .containsExactly(4, areas.category("North"), 0);
  }

  @Test
  void aPartWithoutAWholeIsRefusedByItsLine() {
    assertThatThrownBy(() -> of("@KG", "@@@Osh"))
        .isInstanceOfSatisfying(
            HierarchyException.class, fault -> assertThat(fault.line()).isEqualTo(1));
  }

  @Test
  void aCodeThatIsPartOfItselfIsRefused() {
    assertThatThrownBy(() -> of("@KG", "@@South", "@@@KG")).hasMessageContaining("each code once");
  }

  @Test
  void twoTotalsAreRefused() {
    assertThatThrownBy(() -> of("@KG", "@KZ")).hasMessageContaining("one total only");
  }

  @Test
  void cellsAddUpInEveryDimension() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 2}, {3, 4}});

    assertThat(List.of(table.count(0), table.count(table.numbers().cell(0, 2))))
        .containsExactly(10L, 6L);
  }

  @Test
  void aLeafIsPartOfItsGroupsInEveryGrouping() {
    Hierarchy areas =
        areas().and(lines("@KG", "@@Hills", "@@@Batken", "@@@Talas", "@@Plain", "@@@Osh"));

    assertThat(areas.size()).isEqualTo(8);
    assertThat(Arrays.stream(areas.upwards(areas.category("Batken"))).mapToObj(areas::code))
        .containsExactly("Batken", "South", "KG", "Hills");
  }

  @Test
  void aGroupOfAnotherGroupingIsTheSumOfItsLeaves() {
    Hierarchy areas =
        areas().and(lines("@KG", "@@Hills", "@@@Batken", "@@@Talas", "@@Plain", "@@@Osh"));

    assertThat(Arrays.stream(areas.parts(areas.category("Hills"))).mapToObj(areas::code))
        .containsExactly("Batken", "Talas");
  }

  @Test
  void aGroupingWithoutOneOfTheLeavesIsRefused() {
    Hierarchy areas = areas();

    assertThatThrownBy(() -> areas.and(lines("@KZ", "@@Hills", "@@@Batken", "@@@Talas")))
        .hasMessageContaining("none with code Osh");
  }

  @Test
  void aCodeWithOtherLeavesIsRefusedByItsLine() {
    Hierarchy areas = areas();

    assertThatThrownBy(
            () -> areas.and(lines("@KG", "@@South", "@@@Osh", "@@West", "@@@Batken", "@@@Talas")))
        .isInstanceOfSatisfying(
            HierarchyException.class, fault -> assertThat(fault.line()).isEqualTo(1));
  }
}
