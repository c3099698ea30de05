package kg.koch.protect.cells;

import static kg.koch.protect.cells.MadeUpTables.hierarchy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which cells of several tables are the same, and what each is the sum of. */
class LinkedCellsTest {

  private static final List<Integer> PEOPLE = Collections.nCopies(MadeUpTables.GROUPS, 1);

  private static LinkedCells linked(List<List<Hierarchy>> dimensions) {
    return new LinkedCells(
        IntStream.rangeClosed(1, dimensions.size()).mapToObj(at -> "T" + at).toList(),
        dimensions.stream().map(CellNumbers::new).toList());
  }

  /** The number of the cell that a table has under these codes. */
  private static int cell(
      LinkedCells linked, List<List<Hierarchy>> dimensions, int table, String... codes) {
    int[] categories = new int[codes.length];
    Arrays.setAll(categories, at -> dimensions.get(table).get(at).category(codes[at]));
    return linked.cell(table, new CellNumbers(dimensions.get(table)).cell(categories));
  }

  @Test
  void areaByAgeAndAreaBySexShareTheTotalsOfAreas() {
    List<List<Hierarchy>> two = MadeUpTables.ofTwo();
    LinkedCells linked = linked(two);

    assertThat(cell(linked, two, 0, "N", "any")).isEqualTo(cell(linked, two, 1, "N", "both"));
    assertThat(cell(linked, two, 0, "all", "any")).isEqualTo(cell(linked, two, 1, "all", "both"));
    // 7 areas by 3 ages and 3 areas by 3 sexes, of which 3 are the same.
    assertThat(linked.size()).isEqualTo(21 + 9 - 3);
  }

  @Test
  void ageBySexByProvinceAndAgeByDistrictShareProvinceByAge() {
    List<List<Hierarchy>> tables = MadeUpTables.ofAreasAndAges();
    LinkedCells linked = linked(tables);

    assertThat(cell(linked, tables, 0, "18", "both", "N"))
        .isEqualTo(cell(linked, tables, 1, "18", "N"));
    assertThat(linked.size()).isEqualTo(27 + 21 - 9);
  }

  @Test
  void aSharedCellWithOtherPartsInEachTableIsALink() {
    List<List<Hierarchy>> tables = MadeUpTables.ofAreasAndAges();
    LinkedCells linked = linked(tables);
    int shared = cell(linked, tables, 0, "18", "both", "N");

    assertThat(linked.links())
        .filteredOn(link -> link.cell() == shared)
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.these())
                  .containsExactlyInAnyOrder(
                      cell(linked, tables, 0, "18", "F", "N"),
                      cell(linked, tables, 0, "18", "M", "N"));
              assertThat(link.those())
                  .containsExactlyInAnyOrder(
                      cell(linked, tables, 1, "18", "n1"), cell(linked, tables, 1, "18", "n2"));
            });
  }

  @Test
  void whatHasNoPartsInOneTableMayHaveThemInAnother() {
    Hierarchy provinces = hierarchy("area", "@all", "@@N", "@@S");
    Hierarchy districts = hierarchy("area", "@all", "@@N", "@@@n1", "@@@n2", "@@S");
    List<List<Hierarchy>> tables = List.of(List.of(provinces), List.of(districts));
    LinkedCells linked = linked(tables);

    assertThat(linked.isInner(cell(linked, tables, 0, "N"))).isFalse();
    assertThat(linked.inner(cell(linked, tables, 0, "all")))
        .containsExactlyInAnyOrder(
            cell(linked, tables, 1, "n1"),
            cell(linked, tables, 1, "n2"),
            cell(linked, tables, 0, "S"));
    assertThat(linked.links()).isEmpty();
  }

  /** The total of a table of one province is that province in the table of all. */
  @Test
  void theTotalOfATableIsAPartOfAnother() {
    Hierarchy provinces = hierarchy("area", "@all", "@@N", "@@S");
    Hierarchy north = hierarchy("area", "@N", "@@n1", "@@n2");
    List<List<Hierarchy>> tables = List.of(List.of(provinces), List.of(north));
    LinkedCells linked = linked(tables);

    assertThat(cell(linked, tables, 1, "N")).isEqualTo(cell(linked, tables, 0, "N"));
    assertThat(linked.size()).isEqualTo(5);
  }

  @Test
  void oneTableKeepsItsNumbers() {
    LinkedCells linked = linked(MadeUpTables.ofTwo().subList(0, 1));

    assertThat(IntStream.range(0, linked.size()).allMatch(cell -> linked.cell(0, cell) == cell))
        .isTrue();
    assertThat(linked.links()).isEmpty();
  }

  @Test
  void countsOfASharedCellThatDifferAreRefused() {
    List<CrossedTable> first = MadeUpTables.of(MadeUpTables.ofTwo(), PEOPLE, false);
    List<CrossedTable> second =
        MadeUpTables.of(MadeUpTables.ofTwo(), Collections.nCopies(MadeUpTables.GROUPS, 2), false);
    LinkedCells linked = MadeUpTables.linked(first);

    assertThatThrownBy(() -> linked.counted(List.of(first.get(0), second.get(1)), false))
        .hasMessage(
            "Expected the same count of all/both in every table, 16 as in table 1; got 32 in table"
                + " 2");
  }

  @Test
  void aCellThatWouldBeAPartOfItselfIsRefused() {
    List<List<Hierarchy>> tables =
        List.of(
            List.of(hierarchy("area", "@all", "@@A", "@@@B")),
            List.of(hierarchy("area", "@all", "@@B", "@@@A")));

    assertThatThrownBy(() -> linked(tables)).hasMessageContaining("which is a part of itself");
  }

  @Test
  void categoriesThatOverlapAreRefused() {
    Hierarchy overlapping =
        hierarchy("area", "@all", "@@A", "@@@x", "@@@y", "@@B", "@@@z")
            .and(
                List.of(
                    new Hierarchy.Line(1, "all"),
                    new Hierarchy.Line(2, "C"),
                    new Hierarchy.Line(3, "y"),
                    new Hierarchy.Line(3, "z"),
                    new Hierarchy.Line(2, "D"),
                    new Hierarchy.Line(3, "x")));
    List<List<Hierarchy>> tables =
        List.of(List.of(hierarchy("area", "@all", "@@A", "@@C")), List.of(overlapping));

    assertThatThrownBy(() -> linked(tables)).hasMessageContaining("in it twice");
  }
}
