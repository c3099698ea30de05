package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.interval.Interval;
import kg.koch.measure.survey.publish.PrecisionRule;
import kg.koch.measure.survey.publish.Verdict.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a figure may be published. */
class PrecisionRuleTest {

  private static Estimate estimate(int respondents, double value, @Nullable Double error) {
    return new Estimate(List.of(), "", respondents, 0, 30, value, error, Interval.UNKNOWN, null);
  }

  /** The limits themselves are still on the milder side. */
  @ParameterizedTest
  @CsvSource({
    "100, 16.5, PUBLISH", "100, 16.6, FLAG", "100, 33.3, FLAG", "100, 33.4, WITHHOLD",
    "50, 1, PUBLISH", "49, 1, FLAG", "20, 1, FLAG", "19, 1, WITHHOLD"
  })
  void judge_usualLimits(int respondents, double error, Decision expected) {
    assertThat(PrecisionRule.USUAL.judge(estimate(respondents, -100, error)).decision())
        .isEqualTo(expected);
  }

  @Test
  void judge_withheld_namesEveryReason() {
    assertThat(PrecisionRule.USUAL.judge(estimate(5, 100, 90.0)).reasons())
        .containsExactly("fewer than 20 respondents", "CV above 33.3 %");
  }

  @Test
  void judge_errorUnknown_isWithheld() {
    assertThat(PrecisionRule.USUAL.judge(estimate(99, 100, null)).decision())
        .isEqualTo(Decision.WITHHOLD);
  }

  @Test
  void judge_zeroWithError_isWithheld() {
    assertThat(PrecisionRule.USUAL.judge(estimate(99, 0, 1.0)).reasons())
        .containsExactly("value 0, so no relative error");
  }

  @Test
  void limits_flagStricterThanWithhold_areRefused() {
    assertThatThrownBy(() -> new PrecisionRule(40, 30, 50, 20))
        .hasMessageContaining("got 40.0 and 30.0");
  }
}
