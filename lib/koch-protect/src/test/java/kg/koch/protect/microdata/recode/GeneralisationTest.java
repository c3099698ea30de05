package kg.koch.protect.microdata.recode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.Hierarchy.Line;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.PublishedTables;
import org.junit.jupiter.api.Test;

/** Ever coarser categories. */
class GeneralisationTest {

  /** One district has villages, one town stands right below the country. */
  private static final Hierarchy AREAS =
      Hierarchy.of(
          "area",
          List.of(
              new Line(1, "All"),
              new Line(2, "North"),
              new Line(3, "A"),
              new Line(3, "B"),
              new Line(2, "Town")));

  private static List<String> texts(CategoryColumn column) {
    return IntStream.of(column.codes()).mapToObj(column::text).toList();
  }

  @Test
  void byHierarchy_unevenDepths_leavesJoinOnlyWhatIsDeeper() {
    Generalisation areas =
        Generalisation.byHierarchy(PublishedTables.column("area", "A", "B", "Town", ""), AREAS);

    assertThat(texts(areas.at(1))).containsExactly("North", "North", "Town", "");
    assertThat(texts(areas.at(2))).containsExactly("All", "All", "All", "");
    assertThat(areas.last()).isEqualTo(2);
  }

  @Test
  void byHierarchy_categoryItDoesNotHave_isNamedByCode() {
    CategoryColumn column = PublishedTables.column("area", "A", "Z");

    assertThatThrownBy(() -> Generalisation.byHierarchy(column, AREAS))
        .isInstanceOfSatisfying(
            UnknownCategoryException.class,
            unknown -> assertThat(column.text(unknown.code())).isEqualTo("Z"));
  }

  @Test
  void byIntervals_agesWithATop_topStaysOpen() {
    Generalisation ages =
        Generalisation.byIntervals(
            PublishedTables.column("age", "3", "4", "7", "42", "85+"), List.of(5, 10));

    assertThat(texts(ages.at(1))).containsExactly("0-4", "0-4", "5-9", "40-44", "85+");
    assertThat(texts(ages.at(2))).containsExactly("0-9", "0-9", "0-9", "40-49", "85+");
    assertThat(texts(ages.at(3))).containsOnly("*");
  }

  /** Settings name levels as they were declared, whatever ages a file happens to have. */
  @Test
  void byIntervals_levelThatJoinsNothing_isLeftOutAndOthersKeepTheirNumbers() {
    Generalisation ages =
        Generalisation.byIntervals(PublishedTables.column("age", "3", "7"), List.of(5, 10));

    assertThat(texts(ages.at(1))).containsExactly("0-9", "0-9");
    assertThat(ages.declared(1)).isEqualTo(2);
  }

  @Test
  void byIntervals_widthsThatDoNotNest_areRefused() {
    assertThatThrownBy(
            () -> Generalisation.byIntervals(PublishedTables.column("age", "3"), List.of(5, 7)))
        .hasMessageContaining("[5, 7]");
  }

  @Test
  void byPrefixes_areaCodes_joinByTheirBeginning() {
    Generalisation areas =
        Generalisation.byPrefixes(
            PublishedTables.column("area", "KG05236", "KG05214", "KG06226"), List.of(4));

    assertThat(texts(areas.at(1))).containsExactly("KG05*", "KG05*", "KG06*");
  }

  /** Four even categories: 2 bits a record; joined by twos 1 bit is lost, all together both. */
  @Test
  void loss_evenCategories_isTheShareOfBits() {
    Generalisation areas =
        Generalisation.byPrefixes(
            PublishedTables.column("area", "aa", "ab", "ba", "bb"), List.of(1));

    assertThat(areas.loss(0)).isZero();
    assertThat(areas.loss(1)).isCloseTo(0.5, within(1e-12));
    assertThat(areas.loss(2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void topBottom_categories_becomeOpenIntervals() {
    TopBottomCoding coding = new TopBottomCoding(15.0, 85.0);

    assertThat(texts(coding.of(PublishedTables.column("age", "3", "40", "85", "99", ""))))
        .containsExactly("15-", "40", "85+", "85+", "");
  }

  @Test
  void topBottom_numbers_keepTheirSum() {
    NumberColumn incomes = NumberColumn.of("income", List.of("1", "5", "100", "300", "200", ""));

    NumberColumn coded = new TopBottomCoding(null, 100.0).of(incomes);

    assertThat(coded.values()).startsWith(1, 5, 200, 200, 200);
  }

  @Test
  void topBottom_oneNumberBeyondTheBound_isRefused() {
    NumberColumn incomes = NumberColumn.of("income", List.of("1", "5", "300"));

    assertThatThrownBy(() -> new TopBottomCoding(null, 100.0).of(incomes))
        .hasMessageContaining("3 numbers or more beyond a bound, or none; got 1");
  }
}
