package kg.koch.protect.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.MadeUpCounts;
import org.junit.jupiter.api.Test;

/** Who is in a cell, and with how much. */
class MagnitudeTableTest {

  private static final CellNumbers NUMBERS = MadeUpCounts.twoWay(new long[2][2]).numbers();
  private static final int FIRST = NUMBERS.cell(1, 1);
  private static final int SECOND = NUMBERS.cell(1, 2);

  private static MagnitudeTable.Row row(int cell, String who, long value) {
    return new MagnitudeTable.Row(cell, who, value, 1, value);
  }

  @Test
  void whatOneGivesInTwoCellsIsOneContributionToTheirSum() {
    MagnitudeTable table =
        MagnitudeTable.of(
            NUMBERS, List.of(row(FIRST, "a", 5), row(SECOND, "a", 7), row(SECOND, "b", 1)));

    Contributions both = table.contributions(NUMBERS.cell(1, 0));

    assertThat(both.contributors()).isEqualTo(2);
    assertThat(both.largest()).isEqualTo(12);
  }

  @Test
  void whoGivesNothingIsInTheCellStill() {
    MagnitudeTable table = MagnitudeTable.of(NUMBERS, List.of(row(FIRST, "a", 0)));

    assertThat(table.judge(new FewContributors(2, 10)).get(FIRST)).isPresent();
  }

  @Test
  void whoGivesAllOfACellKnowsIt() {
    MagnitudeTable table =
        MagnitudeTable.of(
            NUMBERS, List.of(row(FIRST, "a", 5), row(SECOND, "a", 7), row(SECOND, "b", 1)));

    assertThat(table.single()).containsExactly(new int[] {FIRST});
  }

  @Test
  void twoWeightsOfOneContributorAreRefused() {
    List<MagnitudeTable.Row> rows =
        List.of(
            new MagnitudeTable.Row(FIRST, "a", 5, 1, 5),
            new MagnitudeTable.Row(FIRST, "a", 5, 2, 10));

    assertThatThrownBy(() -> MagnitudeTable.of(NUMBERS, rows))
        .hasMessageContaining("one weight for a contributor; got 1.0 and 2.0");
  }

  @Test
  void valuesTheSolversCannotTellApartAreRefused() {
    List<MagnitudeTable.Row> rows = List.of(row(FIRST, "a", MagnitudeTable.MOST + 1));

    assertThatThrownBy(() -> MagnitudeTable.of(NUMBERS, rows))
        .hasMessageContaining("1,000,000,000,000 of the smallest unit");
  }
}
