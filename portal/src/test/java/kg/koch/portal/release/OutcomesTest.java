package kg.koch.portal.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.terms.Dimension;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  private static final int CONFIRMED = 0;
  private static final int UNDECIDED = 1;
  private static final int TOTAL = 0;
  private static final int WOMEN = 1;

  @Test
  void a_period_with_less_than_a_twentieth_undecided_is_decided() {
    assertThat(Outcomes.isOpen(table(1000, 49), 0, CONFIRMED, TOTAL)).isFalse();
  }

  @Test
  void a_period_with_a_twentieth_undecided_is_open() {
    assertThat(Outcomes.isOpen(table(1000, 50), 0, CONFIRMED, TOTAL)).isTrue();
  }

  @Test
  void the_total_decides_for_its_parts() {
    assertThat(Outcomes.isOpen(table(1000, 50), 0, CONFIRMED, WOMEN)).isTrue();
  }

  @Test
  void the_undecided_themselves_are_never_open() {
    assertThat(Outcomes.isOpen(table(5, 29195), 0, UNDECIDED, TOTAL)).isFalse();
  }

  @Test
  void the_undecided_cell_stands_beside_the_confirmed() {
    assertThat(Outcomes.undecided(table(5, 29195), 0, CONFIRMED, WOMEN).orElseThrow())
        .containsExactly(0, UNDECIDED, WOMEN);
  }

  private static PublishedTable table(double confirmed, double undecided) {
    PublishedTableBuilder table =
        PublishedTable.builder(
            "C2",
            List.of(
                new Dimension("TIME_PERIOD", List.of(code("2024", null), code("2025", null))),
                new Dimension("OUTCOME", List.of(code("CONFIRMED", null), code("UNDECIDED", null))),
                new Dimension("SEX", List.of(code("_T", null), code("F", "_T")))));
    table.shown(confirmed, 0, CONFIRMED, TOTAL);
    table.shown(undecided, 0, UNDECIDED, TOTAL);
    return table.build();
  }

  private static Dimension.Code code(String id, String parent) {
    return new Dimension.Code(id, parent);
  }
}
