package kg.koch.measure.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kg.koch.measure.capture.WithholdingRule.Range;
import kg.koch.measure.capture.WithholdingRule.Reason;
import org.junit.jupiter.api.Test;

class WithholdingRuleTest {

  private static final WithholdingRule RULE = new WithholdingRule(30, 7, 3, 10);

  @Test
  void judge_fewerPersonsThanAsked_withholds() {
    assertThat(RULE.judge(29, 20)).contains(Reason.FEW_OBSERVED);
  }

  @Test
  void judge_smallerOverlapThanAsked_withholds() {
    assertThat(RULE.judge(30, 6)).contains(Reason.SMALL_OVERLAP);
  }

  @Test
  void judge_enoughOfBoth_shows() {
    assertThat(RULE.judge(30, 7)).isEmpty();
  }

  @Test
  void judge_upperMoreThanThreeTimesLower_withholds() {
    assertThat(RULE.judge(new SizeEstimate(150, 50, 100, 301))).contains(Reason.RANGE_TOO_WIDE);
  }

  @Test
  void judge_upperThreeTimesLower_shows() {
    assertThat(RULE.judge(new SizeEstimate(150, 50, 100, 300))).isEmpty();
  }

  @Test
  void range_ends_areRoundedOutwards() {
    assertThat(RULE.range(new SizeEstimate(150, 50, 109, 291))).isEqualTo(new Range(100, 300));
  }

  @Test
  void of_stepOfNothing_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WithholdingRule(30, 7, 3, 0));
  }
}
