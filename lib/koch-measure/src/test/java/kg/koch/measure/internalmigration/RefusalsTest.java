package kg.koch.measure.internalmigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tables that cannot be what they say they are. */
class RefusalsTest {

  private static final Regions TWO = MadeUp.regions(2);

  private static void assertRefused(ThrowingCallable call, String came) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected")
        .hasMessageContaining("got")
        .hasMessageContaining(came);
  }

  @Test
  void regions_oneName_isRefused() {
    assertRefused(() -> Regions.of(List.of("A")), "1");
  }

  @Test
  void regions_nameTwice_isRefused() {
    assertRefused(() -> Regions.of(List.of("A", "B", "A")), "A twice");
  }

  @Test
  void regions_blankName_isRefused() {
    assertRefused(() -> Regions.of(List.of("A", " ")), "blank");
  }

  @Test
  void flows_negative_isRefused() {
    assertRefused(() -> FlowMatrix.of(TWO, new double[][] {{0, -1}, {3, 0}}), "-1");
  }

  @Test
  void flows_notANumber_isRefused() {
    assertRefused(() -> FlowMatrix.of(TWO, new double[][] {{0, Double.NaN}, {3, 0}}), "NaN");
  }

  @Test
  void flows_none_isRefused() {
    assertRefused(() -> FlowMatrix.of(TWO, new double[][] {{8, 0}, {0, 5}}), "0.0");
  }

  @Test
  void flows_rowMissing_isRefused() {
    assertRefused(() -> FlowMatrix.of(TWO, new double[][] {{0, 1}}), "1 rows");
  }

  @Test
  void flows_withinARegion_areNotCounted() {
    assertThat(FlowMatrix.of(TWO, new double[][] {{99, 1}, {2, 99}}).total()).isEqualTo(3);
  }

  @Test
  void population_nobodyInARegion_isRefused() {
    assertRefused(() -> PopulationAtRisk.of(TWO, new double[] {5, 0}), "0.0");
  }

  @Test
  void population_regionMissing_isRefused() {
    assertRefused(() -> PopulationAtRisk.of(TWO, new double[] {5}), "1");
  }

  @Test
  void distances_differentThereAndBack_areRefused() {
    assertRefused(() -> DistanceMatrix.of(TWO, new double[][] {{0, 4}, {5, 0}}), "4.0");
  }

  @Test
  void distances_nought_isRefused() {
    assertRefused(() -> DistanceMatrix.of(TWO, new double[][] {{0, 0}, {0, 0}}), "0.0");
  }

  @Test
  void intensity_populationOfOtherRegions_isRefused() {
    assertRefused(() -> Intensity.of(MadeUp.ROAD, MadeUp.TINY_POPULATION), MadeUp.THREE.toString());
  }

  @Test
  void effectiveness_regionNobodyMovedToOrFrom_isNotDefined() {
    assertThat(new RegionalMigration("A", 0, 0, 10).effectiveness()).isEmpty();
  }
}
