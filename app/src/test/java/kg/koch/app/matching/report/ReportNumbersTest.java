package kg.koch.app.matching.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kg.koch.app.report.Cell;
import org.junit.jupiter.api.Test;

/** Numbers of a report that can be worked out by hand. */
class ReportNumbersTest {

  @Test
  void shareInterval_fiveOfTen_isWilsons() {
    // Brown, Cai and DasGupta (2001), Statistical Science 16, formula 4: for 5 of 10 and z = 1.96
    // the middle is 0.5 and the reach sqrt(0.025 + 0.0096)/1.384 = 0.2634.
    ShareInterval half = new ShareInterval(5, 10);
    assertThat(half.lower()).isCloseTo(0.2366, within(5e-4));
    assertThat(half.upper()).isCloseTo(0.7634, within(5e-4));
  }

  @Test
  void shareInterval_noneOfTwenty_staysAboveNothing() {
    ShareInterval none = new ShareInterval(0, 20);
    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isCloseTo(3.8415 / (20 + 3.8415), within(1e-4));
  }

  @Test
  void drawnPersons_threeDraws_reachWithStudentsT() {
    // Mean 100, deviation 2, t with 2 degrees of freedom 4.3027: 4.3027 * 2 * sqrt(4/3) = 9.937.
    DrawnPersons drawn = new DrawnPersons(List.of(98, 100, 102));
    assertThat(drawn.mean()).isEqualTo(100);
    assertThat(drawn.reach()).isCloseTo(9.937, within(1e-3));
  }

  @Test
  void foundByRules_handfulOfLinks_countsThemRuleByRule() {
    // Rule 0 finds links a, b, c; rule 1 finds b, c, d; rule 2 finds c; one link no rule finds.
    FoundByRules found =
        new FoundByRules(3, Map.of(0b001L, 1L, 0b011L, 1L, 0b111L, 1L, 0b010L, 1L, 0L, 1L));
    assertThat(found.found()).isEqualTo(4);
    assertThat(found.foundBy(0)).isEqualTo(3);
    assertThat(found.foundOnlyBy(0)).isEqualTo(1);
    assertThat(found.foundOnlyBy(2)).isZero();
    assertThat(found.frequencies().once()).isEqualTo(2);
    assertThat(found.frequencies().twice()).isEqualTo(1);
    assertThat(found.histories(new int[] {0, 1}).pair(0, 1).both()).isEqualTo(2);
  }

  @Test
  void writtenCell_valuesThatDifferBySignsAndCaseOnly_areShownOnce() {
    assertThat(Cell.written("1972-04-09", "19720409").html()).isEqualTo("1972-04-09");
    assertThat(Cell.written("Асанова", "asanova").html())
        .isEqualTo("Асанова <small>asanova</small>");
  }

  @Test
  void writtenCell_aValueWithMarkup_isEscaped() {
    assertThat(Cell.written("<b>&", "b").html()).isEqualTo("&lt;b&gt;&amp;");
  }
}
