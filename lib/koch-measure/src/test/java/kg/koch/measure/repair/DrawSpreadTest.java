package kg.koch.measure.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DrawSpreadTest {

  /** Counts 4, 6, 8: mean 6, squares 4 + 0 + 4 over 2. */
  @Test
  void of_threeCounts_hasMeanAndVarianceBetween() {
    assertThat(DrawSpread.of(new long[] {4, 6, 8})).isEqualTo(new DrawSpread(3, 6, 4));
  }

  /** Rubin 1987: (1 + 1/3) times 4, of which the root. */
  @Test
  void standardError_threeDraws_addsAThirdForTheirNumber() {
    assertThat(DrawSpread.of(new long[] {4, 6, 8}).standardError())
        .isEqualTo(Math.sqrt(4 * 4.0 / 3));
  }

  @Test
  void of_oneDraw_hasNoVariance() {
    assertThat(DrawSpread.of(new long[] {5})).isEqualTo(new DrawSpread(1, 5, 0));
  }

  @Test
  void of_noDraws_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DrawSpread.of(new long[0]));
  }

  /** Twice 4, of which the root, twice. */
  @Test
  void reachOfOneDraw_threeDraws_isOfTwiceTheVariance() {
    assertThat(DrawSpread.of(new long[] {4, 6, 8}).reachOfOneDraw(2)).isEqualTo(2 * Math.sqrt(8));
  }
}
