package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.measure.survey.calibrate.Auxiliaries;
import kg.koch.measure.survey.calibrate.CalibrationFault;
import kg.koch.measure.survey.calibrate.LinearCalibration;
import kg.koch.measure.survey.calibrate.Margin;
import kg.koch.measure.survey.calibrate.PostStratification;
import kg.koch.measure.survey.calibrate.Raking;
import org.junit.jupiter.api.Test;

/** Weights moved to known totals. */
class CalibrationTest {

  private static final double EXACT = 1e-12;

  private static Margin margin(String name, double[] totals, int... rows) {
    List<String> categories = totals.length == 2 ? List.of("a", "b") : List.of("a", "b", "c");
    return new Margin(name, categories, totals, rows);
  }

  @Test
  void postStratification_weights_areTimesTotalOverSum() {
    Margin cells = margin("cell", new double[] {30, 40}, 0, 0, 1);
    assertThat(new PostStratification(cells).weights(new double[] {1, 2, 5}))
        .containsExactly(10, 20, 40);
  }

  @Test
  void postStratification_residuals_areFromTheWeightedMeanOfTheCell() {
    Margin cells = margin("cell", new double[] {30, 40}, 0, 0, 1);
    double[] residuals =
        new PostStratification(cells).residuals(new double[] {1, 3, 5}).of(new double[] {4, 8, 9});
    assertThat(residuals).containsExactly(-3, 1, 0);
  }

  @Test
  void postStratification_emptyCell_isNamed() {
    Margin cells = margin("sex", new double[] {30, 40}, 0, 0);
    assertThatThrownBy(() -> new PostStratification(cells).weights(new double[] {1, 1}))
        .isInstanceOf(CalibrationFault.class)
        .hasMessageContaining("sex: expected somebody of the sample in every category")
        .hasMessageContaining("got nobody in b");
  }

  @Test
  void raking_tableOfDemingAndStephan_keepsOddsRatio() {
    // Four rows, one a cell; fitting margins keeps the odds ratio of the start: (1 * 4) / (2 * 3).
    Margin rows = margin("row", new double[] {50, 50}, 0, 0, 1, 1);
    Margin columns = margin("column", new double[] {40, 60}, 0, 1, 0, 1);
    double[] w = new Raking(List.of(rows, columns), 500).weights(new double[] {1, 2, 3, 4});
    assertThat(w[0] + w[2]).isCloseTo(40, within(1e-10));
    assertThat(w[0] * w[3] / (w[1] * w[2])).isCloseTo(4.0 / 6, within(1e-10));
  }

  @Test
  void raking_marginsOfTwoPopulations_areRefused() {
    Margin rows = margin("sex", new double[] {50, 50}, 0, 1);
    Margin columns = margin("age", new double[] {40, 61}, 0, 1);
    assertThatThrownBy(() -> new Raking(List.of(rows, columns), 10))
        .isInstanceOf(CalibrationFault.class)
        .hasMessageContaining("got 100.0 of sex and 101.0 of age");
  }

  @Test
  void raking_marginsTheSampleCannotReproduce_areRefused() {
    Margin rows = margin("sex", new double[] {50, 50}, 0, 1);
    Margin columns = margin("age", new double[] {40, 60}, 0, 1);
    assertThatThrownBy(() -> new Raking(List.of(rows, columns), 100).weights(new double[] {1, 1}))
        .isInstanceOf(CalibrationFault.class)
        .hasMessageContaining("after 100 rounds");
  }

  @Test
  void linear_numberAndSum_areMet() {
    double[] x = {1, 2, 3};
    Auxiliaries auxiliaries =
        new Auxiliaries().add("number", new double[] {1, 1, 1}, 30).add("x", x, 66);
    double[] w = new LinearCalibration(auxiliaries).weights(new double[] {10, 10, 10});
    // w = d (1 + l (x - 2)): 60 + l 20 = 66.
    assertThat(w).containsExactly(new double[] {7, 10, 13}, within(EXACT));
  }

  @Test
  void linear_categoryThatFollowsFromOthers_changesNothing() {
    double[] one = {1, 1, 1};
    Auxiliaries auxiliaries =
        new Auxiliaries()
            .add("number", one, 30)
            .add("a", new double[] {1, 0, 0}, 12)
            .add("b", new double[] {0, 1, 1}, 18);
    double[] w = new LinearCalibration(auxiliaries).weights(new double[] {10, 10, 10});
    assertThat(w).containsExactly(new double[] {12, 9, 9}, within(EXACT));
  }

  @Test
  void linear_totalsThatContradict_areNamed() {
    Auxiliaries auxiliaries =
        new Auxiliaries()
            .add("number", new double[] {1, 1}, 30)
            .add("a", new double[] {1, 0}, 12)
            .add("b", new double[] {0, 1}, 19);
    assertThatThrownBy(() -> new LinearCalibration(auxiliaries).weights(new double[] {10, 10}))
        .isInstanceOf(CalibrationFault.class)
        .hasMessageContaining("b: expected a total that the others allow; got 19.0");
  }

  @Test
  void linear_residuals_haveNothingLeftOfTheAuxiliaries() {
    double[] x = {1, 2, 4, 8};
    double[] d = {3, 1, 2, 5};
    Auxiliaries auxiliaries =
        new Auxiliaries().add("number", new double[] {1, 1, 1, 1}, 1).add("x", x, 1);
    double[] left = new LinearCalibration(auxiliaries).residuals(d).of(new double[] {5, 1, 7, 2});
    double sum = 0;
    double product = 0;
    for (int row = 0; row < left.length; row++) {
      sum += d[row] * left[row];
      product += d[row] * left[row] * x[row];
    }
    assertThat(new double[] {sum, product}).containsExactly(new double[] {0, 0}, within(1e-11));
  }
}
