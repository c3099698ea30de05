package kg.koch.measure.internalmigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** What must hold for every matrix of flows. */
class IndicesPropertiesTest {

  /** Shares and percents of at most 100, from sums of at most 100 terms: 100 * 100 * 2e-16. */
  private static final Offset<Double> ROUNDING = within(1e-11);

  @Provide
  Arbitrary<FlowMatrix> countries() {
    return Arbitraries.longs().map(IndicesPropertiesTest::country);
  }

  /** Three to ten regions; some flows are 0, sizes differ widely. */
  private static FlowMatrix country(long seed) {
    Random random = new Random(seed);
    int size = 3 + random.nextInt(8);
    double[][] table = new double[size][size];
    for (double[] row : table) {
      Arrays.setAll(
          row, at -> random.nextInt(4) == 0 ? 0 : Math.rint(Math.exp(10 * random.nextDouble())));
    }
    table[0][1] = 7;
    return MadeUp.flows(table);
  }

  private static PopulationAtRisk population(FlowMatrix flows) {
    double[] persons = new double[flows.size()];
    Arrays.setAll(persons, region -> 1000.0 + 37 * region * region);
    return PopulationAtRisk.of(flows.regions(), persons);
  }

  private static FlowMatrix turned(FlowMatrix flows, double factor) {
    double[][] table = new double[flows.size()][flows.size()];
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size(); destination++) {
        table[destination][origin] = factor * flows.flow(origin, destination);
      }
    }
    return FlowMatrix.of(flows.regions(), table);
  }

  @Property
  void aggregateNetRate_anyFlows_isCrudeIntensityTimesEffectiveness(
      @ForAll("countries") FlowMatrix flows) {
    Redistribution redistribution = Redistribution.of(flows, population(flows));
    double product =
        Intensity.of(flows, population(flows)).crude() * redistribution.effectiveness() / 100;
    assertThat(redistribution.aggregateNetRate()).isCloseTo(product, within(1e-13 * product));
  }

  @Property
  void net_anyFlows_addsUpToNothing(@ForAll("countries") FlowMatrix flows) {
    double sum =
        RegionalMigration.of(flows, population(flows)).stream()
            .mapToDouble(RegionalMigration::net)
            .sum();
    assertThat(sum).isZero(); // whole numbers below 2^53 add up exactly
  }

  @Property
  void effectiveness_flowsTurnedRound_isTheSame(@ForAll("countries") FlowMatrix flows) {
    assertThat(Redistribution.of(turned(flows, 1), population(flows)).effectiveness())
        .isCloseTo(Redistribution.of(flows, population(flows)).effectiveness(), ROUNDING);
  }

  @Property
  void meanWeightedGini_flowsTurnedRoundAndScaled_changesSides(
      @ForAll("countries") FlowMatrix flows) {
    assertThat(SpatialFocus.of(turned(flows, 3)).meanWeightedGiniIn().orElseThrow())
        .isCloseTo(SpatialFocus.of(flows).meanWeightedGiniOut().orElseThrow(), ROUNDING);
  }

  @Property
  void totalGini_anyFlows_equalsTheDefinitionPairByPair(@ForAll("countries") FlowMatrix flows) {
    double differences = 0;
    for (double one : flows.allFlows()) {
      for (double other : flows.allFlows()) {
        differences += Math.abs(one - other);
      }
    }
    int pairs = flows.allFlows().length;
    assertThat(SpatialFocus.of(flows).totalGini())
        .isCloseTo(differences / (2 * (pairs - 1) * flows.total()), ROUNDING);
  }

  @Property
  void everyIndex_anyFlows_liesBetweenNothingAndOne(@ForAll("countries") FlowMatrix flows) {
    SpatialFocus focus = SpatialFocus.of(flows);
    Connectivity connectivity = Connectivity.of(flows);
    assertThat(
            DoubleStream.of(
                connectivity.connectivity(),
                connectivity.inequalityEqual(),
                connectivity.inequalityIndependence(),
                focus.totalGini(),
                focus.meanWeightedGiniOut().orElseThrow(),
                focus.meanWeightedGiniIn().orElseThrow(),
                Redistribution.of(flows, population(flows)).effectiveness() / 100))
        .allMatch(index -> index >= 0 && index <= 1 + 1e-11);
  }

  @Property
  void inequality_flowsThatAreIndependent_isNothing(@ForAll("countries") FlowMatrix flows) {
    double[][] table = new double[flows.size()][flows.size()];
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size(); destination++) {
        table[origin][destination] = (1 + flows.outflow(origin)) * (1 + flows.inflow(destination));
      }
    }
    assertThat(Connectivity.of(MadeUp.flows(table)).inequalityIndependence())
        .isCloseTo(0, within(1e-9)); // Newton's method stops at 1e-10 of the flows
  }
}
