package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Dimension TIME = Dimension.flat("TIME_PERIOD", List.of("2024", "2025"));
  private static final Dimension AREA =
      new Dimension(
          "REF_AREA",
          List.of(
              new Code("KG", null),
              new Code("KG06", "KG"),
              new Code("KG06207", "KG06"),
              new Code("KG11", "KG")));
  private static final Dimension OBLAST =
      new Dimension(
          "REF_AREA",
          List.of(new Code("KG", null), new Code("KG06", "KG"), new Code("KG11", "KG")));
  private static final Dimension SEX =
      new Dimension("SEX", List.of(new Code("_T", null), new Code("F", "_T"), new Code("M", "_T")));
  private static final TableLayout LAYOUT =
      new TableLayout(
          "C2",
          true,
          List.of(TIME, AREA, SEX),
          List.of(
              List.of(TIME, AREA, Dimension.flat("SEX", List.of("_T"))),
              List.of(TIME, OBLAST, SEX)));

  private static Tally tally() {
    return new Tally(LAYOUT, (person, event) -> (int) (person * 0x9E3779B1L));
  }

  private static void count(Tally tally, int person, String area, String sex) {
    tally.set(Axis.TIME_PERIOD, 0);
    tally.set(Axis.REF_AREA, AREA.position(area));
    tally.set(Axis.SEX, SEX.position(sex));
    tally.count(person, 0);
  }

  private static Map<String, Long> cells(Tally tally) {
    Map<String, Long> cells = new HashMap<>();
    tally.forEachCell(
        (at, count, key) ->
            assertThat(
                    cells.put(
                        TIME.code(at[0]) + " " + AREA.code(at[1]) + " " + SEX.code(at[2]), count))
                .as("each cell once")
                .isNull());
    return cells;
  }

  @Test
  void count_districtInAPartOfRegions_standsInItsRegion() {
    Tally tally = tally();
    count(tally, 1, "KG06207", "F");
    tally.finish();
    assertThat(cells(tally))
        .containsEntry("2024 KG06207 _T", 1L)
        .containsEntry("2024 KG06 F", 1L)
        .containsEntry("2024 KG _T", 1L)
        .containsEntry("2024 KG11 F", 0L)
        .doesNotContainKey("2024 KG06207 F");
  }

  @Test
  void count_unitWithoutPeriod_isNotCounted() {
    Tally tally = tally();
    tally.set(Axis.TIME_PERIOD, -1);
    tally.count(1, 0);
    tally.finish();
    assertThat(cells(tally).values()).containsOnly(0L);
  }

  @Test
  void countOnce_samePersonTwice_isOnePersonInEveryCell() {
    Tally tally = tally();
    for (String area : List.of("KG06207", "KG11", "KG06207")) {
      tally.set(Axis.TIME_PERIOD, 0);
      tally.set(Axis.REF_AREA, AREA.position(area));
      tally.set(Axis.SEX, SEX.position("M"));
      tally.countOnce(1, 1);
    }
    tally.finish();
    assertThat(cells(tally))
        .containsEntry("2024 KG _T", 1L)
        .containsEntry("2024 KG06 M", 1L)
        .containsEntry("2024 KG11 M", 1L);
  }

  /** Cells, keys too, are sums over persons: the order and the threads cannot matter. */
  @Property(tries = 100)
  void add_unitsSplitOverTwoTallies_equalsOneTally(
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 3) Integer> areas,
      @ForAll @IntRange(max = 40) int split) {
    Tally whole = tally();
    Tally left = tally();
    Tally right = tally();
    for (int i = 0; i < areas.size(); i++) {
      String sex = i % 2 == 0 ? "F" : "M";
      count(whole, i, AREA.code(areas.get(i)), sex);
      count(i < split ? left : right, i, AREA.code(areas.get(i)), sex);
    }
    right.add(left);
    whole.finish();
    right.finish();
    assertThat(rows(right)).isEqualTo(rows(whole));
  }

  private static List<String> rows(Tally tally) {
    List<String> rows = new ArrayList<>();
    tally.forEachCell(
        (at, count, key) -> rows.add(at[0] + " " + at[1] + " " + at[2] + " " + count + " " + key));
    return rows;
  }
}
