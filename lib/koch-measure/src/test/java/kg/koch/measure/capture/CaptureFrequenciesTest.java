package kg.koch.measure.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CaptureFrequenciesTest {

  private static final CaptureFrequencies MET = CaptureFrequencies.counted(100, 60, 30);

  /** 100 + 60² / (2 * 30). */
  @Test
  void chao_metOnceAndTwice_isTheLowerBound() {
    assertThat(MET.chao().estimate()).isEqualTo(160);
  }

  /** r = 2: 30 (2 + 8 + 4). */
  @Test
  void chao_metOnceAndTwice_hasChaosVariance() {
    assertThat(MET.chao().standardError()).isCloseTo(Math.sqrt(30 * 14.0), within(1e-12));
  }

  /** 100 + 60 * 59 / (2 * 31). */
  @Test
  void chaoBiasCorrected_metOnceAndTwice_isLower() {
    assertThat(MET.chaoBiasCorrected().estimate()).isCloseTo(100 + 60.0 * 59 / 62, within(1e-12));
  }

  /** λ = 1: 100 / (1 - 1/e). */
  @Test
  void zelterman_twiceAsManyOnceAsTwice_hasRateOne() {
    assertThat(MET.zelterman().estimate()).isCloseTo(100 / (1 - Math.exp(-1)), within(1e-10));
  }

  /** With two lists of one size Chao's bound is Lincoln-Petersen: 40 and 40, 20 on both is 80. */
  @Test
  void chao_twoListsOfOneSize_isLincolnPetersen() {
    assertThat(new CaptureFrequencies(60, 40, 20, 2).chao().estimate())
        .isCloseTo(new TwoLists(40, 40, 20).lincolnPetersen().estimate(), within(1e-12));
  }

  @Test
  void chao_nobodyMetTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaptureFrequencies.counted(10, 10, 0).chao())
        .withMessageContaining("bias-corrected");
  }

  @Test
  void chaoBiasCorrected_nobodyMetTwice_isANumber() {
    assertThat(CaptureFrequencies.counted(10, 10, 0).chaoBiasCorrected().estimate()).isEqualTo(55);
  }

  @Test
  void zelterman_nobodyMetOnce_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaptureFrequencies.counted(10, 0, 10).zelterman());
  }

  @Test
  void zelterman_fewLists_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaptureFrequencies(10, 5, 5, 3).zelterman());
  }
}
