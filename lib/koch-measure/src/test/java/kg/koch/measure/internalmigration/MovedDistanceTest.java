package kg.koch.measure.internalmigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MovedDistanceTest {

  /** Three regions with distances 10, 20 and 50. */
  private static MovedDistance of(double ten, double twenty, double fifty) {
    DistanceMatrix distances =
        DistanceMatrix.of(MadeUp.THREE, new double[][] {{0, 10, 20}, {10, 0, 50}, {20, 50, 0}});
    FlowMatrix flows =
        FlowMatrix.of(MadeUp.THREE, new double[][] {{0, ten, 0}, {0, 0, fifty}, {twenty, 0, 0}});
    return MovedDistance.of(flows, distances);
  }

  @Test
  void mean_weighsDistancesWithMoves() {
    // (3 * 10 + 4 * 20 + 3 * 50) / 10, exact but for the last digit
    assertThat(of(3, 4, 3).mean()).isCloseTo(26, within(1e-13));
  }

  /** An interpolated weighted median, as migest 2.0.5 takes, would lie between 10 and 20. */
  @Test
  void median_isTheDistanceOfTheMiddleMoveAndNotDrawnBetweenDistances() {
    assertThat(of(4, 5, 2).median()).isEqualTo(20);
  }

  @Test
  void median_halfOfTheMovesExactlyUpToADistance_isMidwayToTheNext() {
    assertThat(of(4, 0, 4).median()).isEqualTo(30);
  }

  @Test
  void median_mostMovesShort_isTheShortDistance() {
    assertThat(of(7, 3, 3).median()).isEqualTo(10);
  }

  @Test
  void median_mostMovesFar_isTheFarDistance() {
    assertThat(of(2, 3, 6).median()).isEqualTo(50);
  }
}
