package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import kg.koch.terms.Dimension;
import kg.koch.terms.EstimateTable;
import kg.koch.terms.EstimateTable.Cell;
import kg.koch.terms.EstimateTable.Precision;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleProtectionTest {

  private static final SampleProtection TWENTY = new SampleProtection(20);

  private static ProtectedTable protect(
      @Nullable Double value, int respondents, Precision precision) {
    return TWENTY.protect(
        new EstimateTable(
            "D1",
            List.of(Dimension.flat("AREA", List.of("KG02"))),
            List.of(new Cell(List.of(0), value, respondents, precision))));
  }

  /** The worked example of docs/methods/minimum-respondents.md. */
  @ParameterizedTest
  @CsvSource({"19, PRECISE, QC", "25, TOO_LOW, QN", "25, LOW, UF", "60, PRECISE, AF"})
  void protect_asTheExampleSays(int respondents, Precision precision, String statuses) {
    ProtectedTable table = protect(12.5, respondents, precision);
    assertThat(table.observationStatus(0) + table.confidentialityStatus(0)).isEqualTo(statuses);
  }

  @Property
  void protect_fewerRespondentsThanTheMinimum_isHiddenHoweverPrecise(
      @ForAll @IntRange(max = 19) int respondents, @ForAll Precision precision) {
    ProtectedTable table = protect(1e6, respondents, precision);
    assertThat(table.value(0)).isEmpty();
    assertThat(table.state(0)).isEqualTo(CellState.BELOW_THRESHOLD);
  }

  @Property
  void protect_shown_isTheEstimateItself(@ForAll @IntRange(min = 20, max = 9999) int respondents) {
    assertThat(protect(41.7, respondents, Precision.PRECISE).value(0)).hasValue(41.7);
  }

  @Test
  void protect_noValueToTell_isNotDefined() {
    assertThat(protect(null, 80, Precision.LOW).state(0)).isEqualTo(CellState.NOT_DEFINED);
  }

  @Test
  void protect_nobodyAnswered_isHiddenAndNotZero() {
    assertThat(protect(0.0, 0, Precision.TOO_LOW).value(0)).isEmpty();
  }

  @Test
  void protect_everyCell_isListed() {
    List<Cell> cells = new ArrayList<>();
    for (int area = 0; area < 3; area++) {
      cells.add(new Cell(List.of(area), 0.0, 30 * area, Precision.LOW));
    }
    ProtectedTable table =
        TWENTY.protect(
            new EstimateTable(
                "D1", List.of(Dimension.flat("AREA", List.of("a", "b", "c"))), cells));
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.parameters()).containsEntry("fewest-respondents", "20");
  }

  @Test
  void minimum_below1_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleProtection(0));
  }

  @Test
  void cell_withoutAFiniteValue_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell(List.of(0), Double.NaN, 30, Precision.PRECISE));
  }
}
