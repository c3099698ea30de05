package kg.koch.measure.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kg.koch.measure.residence.Vectors.Expected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of hand-made edge cases as Stats NZ's programs migstat 1.0.6 and migrbc 2.0.9 decide
 * them (both agree), with full observation, cut at six ends, and with missed movements.
 */
class ResidenceVectorsTest {

  static Stream<Expected> vectors() {
    return Stream.of(
            Vectors.read("edge_cases_full_observation.csv", "2030-01-01", "migstat_"),
            Vectors.read("edge_cases_censored.csv", "", ""),
            Vectors.read("missed_movement_midpoint.csv", "2030-01-01", ""))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void evaluate_publishedEdgeCase_equalsReferenceProgramsOnEveryRow(Expected expected) {
    assertThat(
            expected.history().outcomes(ResidenceRule.TWELVE_OF_SIXTEEN, expected.observedUntil()))
        .as(expected.name())
        .isEqualTo(expected.outcomes());
  }
}
