package kg.koch.measure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two areas, three age groups; elements written out by Rogers' formulas. */
class GrowthMatrixTest {

  private static final double[][] SURVIVAL = {{0.9, 0.8, 0.5}, {0.95, 0.85, 0.4}};
  private static final double[] NEWBORN = {0.97, 0.96};
  private static final double[][] FERTILITY = {{0, 0.1, 0.02}, {0, 0.2, 0.01}};
  private static final double[] FIRST_TO_SECOND = {0.1, 0.3, 0.05, 0.02};
  private static final double[] SECOND_TO_FIRST = {0.2, 0.1, 0.04, 0.03};
  private static final double SHARE = 0.5;

  private static ProjectionRates rates() {
    double[][][] moves = {{new double[4], FIRST_TO_SECOND}, {SECOND_TO_FIRST, new double[4]}};
    return new ProjectionRates(
        5,
        new Sexes<>(Transitions.movers(AgeTable.of(SURVIVAL), NEWBORN, moves), null),
        AgeTable.of(FERTILITY),
        SHARE);
  }

  private static double element(int toAge, int toArea, int fromAge, int fromArea) {
    return GrowthMatrix.of(rates()).elements()[2 * toAge + toArea][2 * fromAge + fromArea];
  }

  @Test
  void of_survivalWithinAnArea_isBelowTheDiagonal() {
    assertThat(element(1, 0, 0, 0)).isCloseTo(0.9 * 0.9, within(1e-15));
  }

  @Test
  void of_movesBetweenAreas_areOutsideTheDiagonalOfTheBlock() {
    assertThat(element(1, 1, 0, 0)).isCloseTo(0.9 * 0.1, within(1e-15));
  }

  @Test
  void of_openGroup_keepsItsSurvivors() {
    assertThat(element(2, 1, 2, 1)).isCloseTo(0.4 * 0.96, within(1e-15));
  }

  /**
   * A woman of the first group in the first area: births in the half step after she has grown into
   * the second group, in either area, and what becomes of those born there.
   */
  @Test
  void of_births_followMothersWhoMoved() {
    double inFirst = 2.5 * 0.1 * 0.9 * 0.9;
    double inSecond = 2.5 * 0.2 * 0.9 * 0.1;
    double expected = SHARE * (inFirst * 0.97 * 0.98 + inSecond * 0.96 * 0.03);
    assertThat(element(0, 0, 0, 0)).isCloseTo(expected, within(1e-15));
  }

  /** Up to 1,000 persons. */
  @Test
  void of_anyPopulation_movesItAsTheStepDoes() {
    double[][] persons = {{300, 200, 150}, {120, 80, 60}};
    AgeTable later =
        new CohortComponent(rates())
            .step(new Sexes<>(AgeTable.of(persons), null), new Sexes<>(AgeTable.zero(2, 3), null))
            .population()
            .women();
    double[][] elements = GrowthMatrix.of(rates()).elements();
    for (int row = 0; row < elements.length; row++) {
      double sum = 0;
      for (int column = 0; column < elements.length; column++) {
        sum += elements[row][column] * persons[column % 2][column / 2];
      }
      assertThat(sum).isCloseTo(later.get(row % 2, row / 2), within(1e-10));
    }
  }

  @Test
  void movers_moreThanAllLeave_isRefused() {
    double[][][] moves = new double[3][3][3];
    moves[0][1] = new double[] {0.6, 0, 0};
    moves[0][2] = new double[] {0.6, 0, 0};
    AgeTable alive = AgeTable.of(new double[][] {{1, 1}, {1, 1}, {1, 1}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transitions.movers(alive, new double[] {1, 1, 1}, moves))
        .withMessageContaining("stays");
  }
}
