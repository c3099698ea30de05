package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionIntervalTest {

  /** 1.01, 1.02, ... so many. */
  private static double[] ratios(int count) {
    return IntStream.rangeClosed(1, count).mapToDouble(i -> 1 + i / 100.0).toArray();
  }

  @Test
  void of_thirtyNineRatios_reachesFromTheSmallestToTheLargest() {
    assertThat(RevisionInterval.of(100, ratios(39)))
        .isEqualTo(new RevisionInterval(100 * 1.01, 100 * 1.39));
  }

  @Test
  void of_seventyNineRatios_reachesFromTheSecondToTheLastButOne() {
    assertThat(RevisionInterval.of(100, ratios(79)))
        .isEqualTo(new RevisionInterval(100 * 1.02, 100 * 1.78));
  }

  @Test
  void of_eighteenRatios_isNotGiven() {
    assertThat(RevisionInterval.of(100, ratios(18))).isNull();
  }

  @Test
  void of_nothingExpected_isZero() {
    assertThat(RevisionInterval.of(0, ratios(39))).isEqualTo(new RevisionInterval(0, 0));
  }

  @Test
  void new_endsTurnedRound_isRefused() {
    assertThatThrownBy(() -> new RevisionInterval(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0 to 1.0");
  }

  @Test
  void new_notANumber_isRefused() {
    assertThatThrownBy(() -> new RevisionInterval(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
