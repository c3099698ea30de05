package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;

import kg.koch.terms.FigureInterval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalRuleTest {

  private static final IntervalRule RULE = new IntervalRule(PerturbationParameters.DEFAULT);

  /** As docs/methods/intervals-from-draws.md works it out. */
  @Test
  void about_theExampleOfThePage_isRoundedUpToThirty() {
    assertThat(RULE.about(1486, 26.1)).isEqualTo(new FigureInterval(1456, 1516));
  }

  /** 1.96 times the root of 3 is 3.4: the smallest interval there is. */
  @Test
  void about_countTheSameInEveryDraw_takesInTheNoise() {
    assertThat(RULE.about(100, 0)).isEqualTo(new FigureInterval(96, 104));
  }

  @Test
  void about_smallFigure_doesNotReachBelowZero() {
    assertThat(RULE.about(5, 9)).isEqualTo(new FigureInterval(0, 15));
  }

  /** The width of an interval must not tell of the count: the figure has the noise, it has none. */
  @Property
  void about_anyTwoFigures_areAsWideUpwards(
      @ForAll @IntRange(max = 100_000) int one,
      @ForAll @IntRange(max = 100_000) int other,
      @ForAll @DoubleRange(max = 5_000) double reach) {
    assertThat(RULE.about(one, reach).upper() - one)
        .isEqualTo(RULE.about(other, reach).upper() - other);
  }

  /**
   * Never narrower than what is uncertain, never wider by more than a third: 3 is followed by 4.
   */
  @Property
  void about_anyReach_isRoundedUpByLessThanAThird(
      @ForAll @DoubleRange(max = 1_000_000) double reach) {
    double exact = Math.hypot(reach, 1.959964 * Math.sqrt(3));
    assertThat(RULE.about(0, reach).upper()).isBetween(exact, exact * 4 / 3);
  }
}
