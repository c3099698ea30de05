package kg.koch.measure.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphAveragingTest {

  /** Labelled chordal graphs (OEIS A058862). */
  @ParameterizedTest
  @CsvSource({"2, 2", "3, 8", "4, 61", "5, 822", "6, 18154"})
  void all_lists_areTheChordalGraphs(int lists, int expected) {
    assertThat(DecomposableGraph.all(lists)).hasSize(expected);
  }

  @Test
  void of_cycleOfFour_isNotDecomposable() {
    assertThat(DecomposableGraph.of(4, List.of(0b0011, 0b0110, 0b1100, 0b1001))).isEmpty();
  }

  /** Madigan and York 1997, table 2: prior Poisson with gamma mean 13.14 * 55.17, delta 1. */
  private static SizePosterior threeLists() {
    return new GraphAveraging(1, SizePrior.gammaPoisson(13.14, 55.17), 300)
        .posterior(SpinaBifida.threeLists());
  }

  @Test
  void posterior_spinaBifida_givesThePublishedEstimate() {
    assertThat(Math.round(threeLists().leastRelativeError())).isEqualTo(731);
  }

  @Test
  void posterior_spinaBifida_givesThePublishedMode() {
    assertThat(threeLists().mode()).isEqualTo(728);
  }

  /** Published with two digits. */
  @Test
  void posterior_spinaBifida_givesTheBestGraphItsPublishedChance() {
    assertThat(threeLists().graphs().get(0).probability()).isCloseTo(0.37, within(0.005));
  }

  /** Prior 1/N and delta 0.5; reference values with one digit and whole persons. */
  @Test
  void posterior_fiveLists_givesTheReferenceMeanAndInterval() {
    SizePosterior posterior =
        new GraphAveraging(0.5, SizePrior.reciprocal(), 300).posterior(SpinaBifida.fiveLists());
    assertThat(posterior.mean()).isCloseTo(617.8, within(0.05));
    assertThat(posterior.quantile(0.025)).isEqualTo(588);
    assertThat(posterior.quantile(0.975)).isEqualTo(655);
  }

  /** Two independent lists and the mean is near Petersen's 500 x 240 / 80. */
  @Test
  void posterior_twoLists_hasPetersensNeighbourhoodUnderTheIndependentGraph() {
    SizePosterior posterior =
        new GraphAveraging(0.25, SizePrior.reciprocal(), 6000)
            .posterior(CaptureHistories.of(2, 0, 420, 160, 80));
    double independent =
        posterior.graphs().stream()
            .filter(one -> one.graph().edges().isEmpty())
            .mapToDouble(SizePosterior.WeighedGraph::mean)
            .findFirst()
            .orElseThrow();
    // within one standard error (113) of Lincoln-Petersen
    assertThat(independent).isCloseTo(1500, within(113.0));
  }

  @Test
  void posterior_anyLists_isAProbability() {
    double sum =
        threeLists().graphs().stream().mapToDouble(SizePosterior.WeighedGraph::probability).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  /** Half the posterior lies beyond 110 unseen, so a range that ends there is too short. */
  @Test
  void posterior_rangeTooShort_showsNearItsEnd() {
    SizePosterior cut =
        new GraphAveraging(1, SizePrior.reciprocal(), 110).posterior(SpinaBifida.threeLists());
    assertThat(cut.nearEnd()).isGreaterThan(0.1);
  }

  @Test
  void posterior_moreWorkThanCanBeDone_isRefused() {
    CaptureHistories six = CaptureHistories.of(6, sixLists());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GraphAveraging(1, SizePrior.reciprocal(), 1_000_000).posterior(six))
        .withMessageContaining("unseen");
  }

  @Test
  void posterior_nobodyOnAList_isRefused() {
    CaptureHistories nobody = CaptureHistories.of(2, 0, 0, 0, 0);
    GraphAveraging averaging = new GraphAveraging(1, SizePrior.reciprocal(), 10);
    assertThatIllegalArgumentException().isThrownBy(() -> averaging.posterior(nobody));
  }

  private static long[] sixLists() {
    long[] counts = new long[64];
    for (int history = 1; history < 64; history++) {
      counts[history] = 1;
    }
    return counts;
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "-1, 10", "NaN, 10", "1, 0", "1, 1000001"})
  void of_deltaOrRangeOutOfBounds_isRefused(double delta, int mostUnseen) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GraphAveraging(delta, SizePrior.reciprocal(), mostUnseen));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, -1", "NaN, 1"})
  void gammaPoisson_notPositive_isRefused(double shape, double scale) {
    assertThatIllegalArgumentException().isThrownBy(() -> SizePrior.gammaPoisson(shape, scale));
  }
}
