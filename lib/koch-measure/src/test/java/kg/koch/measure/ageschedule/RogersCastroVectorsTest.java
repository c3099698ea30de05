package kg.koch.measure.ageschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.measure.ageschedule.ModelSchedule.Childhood;
import kg.koch.measure.ageschedule.ModelSchedule.OldAge;
import kg.koch.measure.ageschedule.ModelSchedule.Peak;
import kg.koch.measure.page.Table;
import kg.koch.measure.regression.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Curves and a fit worked out from the formula beside the project. */
class RogersCastroVectorsTest {

  /** Rates of up to .14, written with 15 digits, from some twenty operations. */
  private static final double WRITTEN = 1e-15;

  /** The schedule whose curve rc13_curve.csv is. */
  static final ModelSchedule THIRTEEN =
      new ModelSchedule(
          new Childhood(0.09, 0.1),
          new Peak(0.2, 0.1, 21, 0.4),
          new Peak(0.02, 0.25, 67, 0.6),
          new OldAge(0.01, 0.01),
          0.01);

  static AgeRates rates(String file) {
    List<String[]> lines = Table.rows(RogersCastroVectorsTest.class, file);
    return AgeRates.of(
        lines.stream().mapToDouble(line -> Double.parseDouble(line[0])).toArray(),
        lines.stream().mapToDouble(line -> Double.parseDouble(line[1])).toArray());
  }

  static Stream<Arguments> curves() {
    return Stream.concat(
        points("rc7_curve.csv", ModelSchedule.FUNDAMENTAL), points("rc13_curve.csv", THIRTEEN));
  }

  private static Stream<Arguments> points(String file, ModelSchedule schedule) {
    return Table.rows(RogersCastroVectorsTest.class, file).stream()
        .map(
            line ->
                Arguments.of(schedule, Double.parseDouble(line[0]), Double.parseDouble(line[1])));
  }

  @ParameterizedTest
  @MethodSource("curves")
  void rate_anyAge_liesOnTheVectorsCurve(ModelSchedule schedule, double age, double expected) {
    assertThat(schedule.rate(age)).isCloseTo(expected, within(WRITTEN));
  }

  private static final ScheduleFit FIT =
      ScheduleFit.of(rates("rc7_fit_input.csv"), ScheduleForm.SEVEN, Criterion.LEAST_SQUARES);

  static Stream<Arguments> parameters() {
    Map<String, String> names =
        Map.of("al1", "alpha1", "al2", "alpha2", "la2", "lambda2", "c0", "c");
    return Table.rows(RogersCastroVectorsTest.class, "rc7_fit_expected.csv").stream()
        .map(
            line ->
                Arguments.of(names.getOrDefault(line[0], line[0]), Double.parseDouble(line[1])));
  }

  /**
   * Two searches for one minimum agree to about the root of a double's digits, 1e-8 of a parameter;
   * the vector's own search stops at some 1e-6.
   */
  @ParameterizedTest
  @MethodSource("parameters")
  void of_disturbedFundamentalSchedule_findsTheVectorsParameters(String name, double expected) {
    assertThat(ScheduleParameters.of(FIT.schedule()).get(name))
        .isCloseTo(expected, within(1e-6 * expected));
  }

  @Test
  void of_disturbedFundamentalSchedule_leavesNoMoreThanTheVectorsSquares() {
    double expected =
        Double.parseDouble(
            Table.rows(RogersCastroVectorsTest.class, "rc7_fit_expected.csv").get(0)[2]);
    assertThat(FIT.misfit()).isCloseTo(expected, within(1e-10 * expected));
  }

  @Test
  void of_curveOfThirteenParameters_findsThem() {
    Map<String, Double> found =
        ScheduleParameters.of(
            ScheduleFit.of(rates("rc13_curve.csv"), ScheduleForm.THIRTEEN, Criterion.LEAST_SQUARES)
                .schedule());
    Map<String, Double> expected = ScheduleParameters.of(THIRTEEN);
    Map<String, Double> off =
        expected.entrySet().stream()
            // The constant and the gentle slope of old age nearly stand in for one another.
            .filter(one -> Math.abs(found.get(one.getKey()) / one.getValue() - 1) > 1e-6)
            .collect(Collectors.toMap(Map.Entry::getKey, one -> found.get(one.getKey())));
    assertThat(off).isEmpty();
  }
}
