package kg.koch.measure.residency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignWeightsTest {

  private static final SignOdds TAX = new SignOdds(100, 80, 50, 5);
  private static final SignOdds LIBRARY = new SignOdds(100, 10, 50, 5);

  /** (80.5 / 20.5) / (5.5 / 45.5). */
  @Test
  void logOddsRatio_halfAdded_isThatOfTheTable() {
    assertThat(TAX.logOddsRatio()).isCloseTo(Math.log(80.5 / 20.5 / (5.5 / 45.5)), within(1e-12));
  }

  @Test
  void logOddsRatio_noOtherSeen_isANumber() {
    assertThat(new SignOdds(10, 10, 10, 0).logOddsRatio())
        .isCloseTo(2 * Math.log(21), within(1e-12));
  }

  @Test
  void of_signThatNeedsNoResident_weighsNothing() {
    SignOdds even = new SignOdds(100, 50, 100, 60);
    assertThat(SignWeights.of(Map.of("tax", TAX, "border", even))).containsEntry("border", 0.0);
  }

  @Test
  void of_registers_giveAMeanResidentSignsOfOne() {
    Map<String, Double> weights = SignWeights.of(Map.of("tax", TAX, "library", LIBRARY));
    assertThat(0.8 * weights.get("tax") + 0.1 * weights.get("library")).isCloseTo(1, within(1e-12));
  }

  @Test
  void of_noRegisterForResidence_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignWeights.of(Map.of("x", new SignOdds(10, 1, 10, 9))));
  }

  @ParameterizedTest
  @CsvSource({"10, 11, 10, 0", "10, 1, 10, -1", "0, 0, 10, 1", "10, 1, 0, 0"})
  void odds_impossibleCounts_areRefused(long residents, long seen, long others, long othersSeen) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignOdds(residents, seen, others, othersSeen));
  }
}
