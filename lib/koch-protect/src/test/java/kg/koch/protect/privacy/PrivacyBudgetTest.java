package kg.koch.protect.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Spec: Bun and Steinke (2016): what questions cost sums up; epsilon for a delta. */
class PrivacyBudgetTest {

  @Test
  void after_tenTenths_nothingIsLeft() {
    PrivacyBudget budget = new PrivacyBudget(BigDecimal.ONE, BigDecimal.ZERO);
    for (int question = 0; question < 10; question++) {
      budget = budget.after(new BigDecimal("0.1"));
    }
    assertThat(budget.left()).isZero();
  }

  @Test
  void after_moreThanIsLeft_isRefused() {
    PrivacyBudget budget = new PrivacyBudget(BigDecimal.ONE, new BigDecimal("0.7"));
    assertThatThrownBy(() -> budget.after(new BigDecimal("0.300000001")))
        .hasMessageContaining("at most 0.3, which is left of 1");
  }

  @Test
  void after_aQuestionWithoutAPrice_isRefused() {
    PrivacyBudget budget = new PrivacyBudget(BigDecimal.ONE, BigDecimal.ZERO);
    assertThatThrownBy(() -> budget.after(BigDecimal.ZERO)).hasMessageContaining("rho above 0");
  }

  @Test
  void epsilon_ofAHalfAtAMillionth_isByTheFormula() {
    // 0.5 + 2 sqrt(0.5 * 6 ln 10), ln 10 = 2.302585093: 0.5 + 2 * 2.628261.
    assertThat(PrivacyBudget.epsilon(0.5, 1e-6)).isCloseTo(5.756522, within(1e-6));
  }
}
