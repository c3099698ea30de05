package kg.koch.measure.internalmigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import kg.koch.measure.regression.NotIdentifiedException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DistanceDecayTest {

  /** The slope stands still to 1e-9 before the last step, after which its error is the square. */
  private static final double STANDSTILL = 1e-12;

  /** R 4.2.2, glm(flow ~ orig + dest + log(dist), poisson), epsilon 1e-15. */
  @Test
  void of_fourRegions_equalsTheCoefficientOfR() {
    assertThat(DistanceDecay.of(MadeUp.ROAD, MadeUp.ROAD_DISTANCES).coefficient())
        .isCloseTo(-1.061123342820199, within(STANDSTILL));
  }

  /** R 4.2.2, glm(flow ~ orig + dest, poisson); half the sum of |flow - fitted| over the total. */
  @Test
  void inequalityIndependence_fourRegions_equalsThatOfR() {
    assertThat(Connectivity.of(MadeUp.ROAD).inequalityIndependence())
        .isCloseTo(0.123767599983236, within(STANDSTILL));
  }

  @Property(tries = 200)
  void of_flowsThatFollowTheModelExactly_givesTheirExponent(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 4 + random.nextInt(9);
    double exponent = 3 * random.nextDouble() - 2.5;
    DistanceMatrix distances = distances(size, random);
    double[][] flows = new double[size][size];
    double[] sizes = random.doubles(size, 0, 8).map(Math::exp).toArray();
    double[] draws = random.doubles(size, 0, 8).map(Math::exp).toArray();
    for (int origin = 0; origin < size; origin++) {
      for (int other = 0; other < size; other++) {
        if (origin != other) {
          double decay = Math.pow(distances.between(origin, other), exponent);
          flows[origin][other] = sizes[origin] * draws[other] * decay;
        }
      }
    }
    // Sizes differ by up to e^16, so some nine of sixteen digits are left for the least of them.
    assertThat(DistanceDecay.of(MadeUp.flows(flows), distances).coefficient())
        .isCloseTo(exponent, within(1e-7));
  }

  private static DistanceMatrix distances(int size, Random random) {
    double[][] table = new double[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < one; other++) {
        table[one][other] = 10 + 500 * random.nextDouble();
        table[other][one] = table[one][other];
      }
    }
    return DistanceMatrix.of(MadeUp.regions(size), table);
  }

  private static void assertNotIdentified(FlowMatrix flows, DistanceMatrix distances) {
    assertThatThrownBy(() -> DistanceDecay.of(flows, distances))
        .isInstanceOf(NotIdentifiedException.class)
        .hasMessageStartingWith("Expected");
  }

  @Test
  void of_equalDistances_isNotIdentified() {
    double[][] equal = {{0, 9, 9, 9}, {9, 0, 9, 9}, {9, 9, 0, 9}, {9, 9, 9, 0}};
    assertNotIdentified(MadeUp.ROAD, DistanceMatrix.of(MadeUp.FOUR, equal));
  }

  /** ln d is a part of the one region plus a part of the other: the regions' effects explain it. */
  @Test
  void of_distancesThatAreProductsOfTheRegions_isNotIdentified() {
    double[][] products = {{0, 6, 10, 14}, {6, 0, 15, 21}, {10, 15, 0, 35}, {14, 21, 35, 0}};
    assertNotIdentified(MadeUp.ROAD, DistanceMatrix.of(MadeUp.FOUR, products));
  }

  @Test
  void of_twoRegions_isNotIdentified() {
    Regions two = MadeUp.regions(2);
    assertNotIdentified(
        FlowMatrix.of(two, new double[][] {{0, 5}, {7, 0}}),
        DistanceMatrix.of(two, new double[][] {{0, 5}, {5, 0}}));
  }

  @Test
  void of_everyMoveToOrFromTheCapital_isNotIdentified() {
    double[][] capital = {{0, 120, 60, 15}, {90, 0, 0, 0}, {70, 0, 0, 0}, {5, 0, 0, 0}};
    assertNotIdentified(FlowMatrix.of(MadeUp.FOUR, capital), MadeUp.ROAD_DISTANCES);
  }

  /** Pairs A-B and C-D are near and the rest are far: the steeper the decay, the better the fit. */
  @Test
  void of_movesToTheNearestRegionOnly_isNotIdentified() {
    double[][] near = {{0, 50, 0, 0}, {40, 0, 0, 0}, {0, 0, 0, 30}, {0, 0, 60, 0}};
    double[][] apart = {{0, 10, 99, 99}, {10, 0, 99, 99}, {99, 99, 0, 10}, {99, 99, 10, 0}};
    assertNotIdentified(FlowMatrix.of(MadeUp.FOUR, near), DistanceMatrix.of(MadeUp.FOUR, apart));
  }

  @Test
  void of_regionNobodyLeft_leavesItsRowOut() {
    double[][] table = {{0, 120, 60, 15}, {0, 0, 0, 0}, {70, 150, 0, 80}, {5, 30, 90, 0}};
    // R 4.2.2, glm on the nine flows of the other three origins
    assertThat(
            DistanceDecay.of(FlowMatrix.of(MadeUp.FOUR, table), MadeUp.ROAD_DISTANCES)
                .coefficient())
        .isCloseTo(-1.3096614410838909, within(STANDSTILL));
  }
}
