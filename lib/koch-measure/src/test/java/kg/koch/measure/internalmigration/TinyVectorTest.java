package kg.koch.measure.internalmigration;

import static kg.koch.measure.internalmigration.MadeUp.TINY;
import static kg.koch.measure.internalmigration.MadeUp.TINY_POPULATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import kg.koch.measure.page.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The three regions whose measures were worked out beside the project. */
class TinyVectorTest {

  /** The expected numbers are written with 15 digits, the largest is 105. */
  private static final double WRITTEN = 1e-12;

  private static double net(int region) {
    return RegionalMigration.of(TINY, TINY_POPULATION).get(region).net();
  }

  private static Map<String, Double> measured() {
    Intensity intensity = Intensity.of(TINY, TINY_POPULATION);
    Redistribution redistribution = Redistribution.of(TINY, TINY_POPULATION);
    Connectivity connectivity = Connectivity.of(TINY);
    return Map.ofEntries(
        Map.entry("total", TINY.total()),
        Map.entry("CMI_pct", intensity.crude()),
        Map.entry("courgeau_k", intensity.courgeau()),
        Map.entry("MEI_pct", redistribution.effectiveness()),
        Map.entry("ANMR_pct", redistribution.aggregateNetRate()),
        Map.entry("net1", net(0)),
        Map.entry("net2", net(1)),
        Map.entry("net3", net(2)),
        Map.entry("connectivity", connectivity.connectivity()),
        Map.entry("inequality_equal", connectivity.inequalityEqual()),
        Map.entry("gini_total_corrected", SpatialFocus.of(TINY).totalGini()));
  }

  static Stream<Arguments> expected() {
    return Table.rows(TinyVectorTest.class, "tiny3x3_expected.csv").stream()
        .map(line -> Arguments.of(line[0], Double.parseDouble(line[1])));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void of_threeRegions_equalsTheNumbersWorkedOutByHand(String measure, double expected) {
    assertThat(measured().get(measure)).isCloseTo(expected, within(WRITTEN));
  }
}
