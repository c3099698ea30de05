package kg.koch.app.workspace.internal.utility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kg.koch.app.workspace.internal.StepRow.Fact;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.app.workspace.internal.utility.FigureTable.Row;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.utility.Alternative;
import kg.koch.protect.utility.Loss;
import kg.koch.protect.utility.Risk;
import kg.koch.protect.utility.Setting;
import kg.koch.protect.utility.TableUtility;
import org.junit.jupiter.api.Test;

/** What is shown of made-up sums, in English. */
class UtilityTextTest {

  private static final Setting SETTING = new Setting(3, PerturbationParameters.DEFAULT);
  private static final UtilityText TEXT = new UtilityText(Texts.in("en"));

  private static TableUtility utility(Loss loss, Risk risk) {
    return new TableUtility(
        "T",
        SETTING,
        loss,
        risk,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(new Alternative(SETTING, loss, risk)),
        List.of());
  }

  private static List<String> row(Loss loss, Risk risk) {
    return TEXT.list(List.of(utility(loss, risk)), one -> new Row("T", "", List.of()))
        .rows()
        .get(0)
        .figures();
  }

  @Test
  void sharesAndMeansOverManyCellsAreShown() {
    assertThat(row(new Loss(100, 20, 1_000, 30, 8, 320, 16), new Risk(20, 15, 2, 12)))
        .containsExactly("100", "20.0 %", "3.0 %", "2.00", "20", "75.0 %", "10.0 %", "60.0 %");
  }

  @Test
  void noiseALittleBelowZeroIsZero() {
    Loss loss = new Loss(1_000, 0, 10_000, 0, -1, 3_000, 160);
    assertThat(TEXT.whole(utility(loss, new Risk(20, 15, 2, 12))))
        .contains(new Fact("Mean noise", "0.00"));
  }

  /** With the figure of the one cell that is shown, its noise would tell its count. */
  @Test
  void theNoiseOfFewCellsIsNotShown() {
    assertThat(row(new Loss(10, 9, 1_000, 30, 3, 9, 0.5), new Risk(9, 9, 0, 5)))
        .containsExactly("10", "90.0 %", "–", "–", "9", "–", "–", "–");
  }

  /** One hidden cell's share of a sum that is about known would tell its count. */
  @Test
  void whatFewHiddenCellsHoldIsNotShown() {
    assertThat(row(new Loss(100, 1, 1_000, 2, 8, 320, 16), new Risk(1, 1, 0, 1)).get(2))
        .isEqualTo("–");
  }

  @Test
  void thatAllSmallCountsAreGuessedRightIsNotShown() {
    assertThat(row(new Loss(100, 20, 1_000, 20, 8, 320, 16), new Risk(20, 15, 2, 20)).get(7))
        .isEqualTo("> 95 %");
  }

  @Test
  void aShareOfFewSmallCountsIsNotDrawn() {
    Curve curve =
        new UtilityCurves(Texts.in("en"))
            .thresholds(utility(new Loss(100, 1, 1_000, 2, 8, 320, 16), new Risk(1, 1, 0, 1)));
    assertThat(curve.lines().get(0).marks()).hasSize(1);
    assertThat(curve.lines().get(1).marks()).isEmpty();
  }

  @Test
  void aShareOfAHalfStandsHalfWayUp() {
    assertThat(Curve.y(0.5)).isEqualTo((Curve.y(0) + Curve.y(1)) / 2);
  }

  @Test
  void whatIsMoreThanAllStandsAtTheTop() {
    assertThat(Curve.y(1.5)).isEqualTo(Curve.y(1));
  }
}
