package kg.koch.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReviewerAgreementTest {

  private static ReviewerAgreement agreement(int bothSame, int first, int second, int neither) {
    ReviewerAgreement agreement = new ReviewerAgreement();
    add(agreement, bothSame, Decision.SAME, Decision.SAME);
    add(agreement, first, Decision.SAME, Decision.DIFFERENT);
    add(agreement, second, Decision.DIFFERENT, Decision.SAME);
    add(agreement, neither, Decision.DIFFERENT, Decision.DIFFERENT);
    return agreement;
  }

  private static void add(ReviewerAgreement agreement, int times, Decision one, Decision other) {
    for (int time = 0; time < times; time++) {
      agreement.add(one, other);
    }
  }

  /**
   * By hand from Cohen's formula (1): of 50 pairs 20 and 15 alike, so 0.70; the one says "same" of
   * 25, the other of 30, so by chance 0.5 x 0.6 + 0.5 x 0.4 = 0.50; (0.70 - 0.50) / (1 - 0.50).
   */
  @Test
  void kappa_thirtyFiveOfFiftyAlikeAndHalfByChance_isFourTenths() {
    assertThat(agreement(20, 5, 10, 15).kappa().orElseThrow()).isEqualTo(0.4, within(1e-12));
  }

  @Test
  void kappa_nothingButAgreement_isOne() {
    assertThat(agreement(3, 0, 0, 9).kappa().orElseThrow()).isEqualTo(1, within(1e-12));
  }

  @Test
  void kappa_asOftenAlikeAsByChance_isZero() {
    assertThat(agreement(4, 4, 4, 4).kappa().orElseThrow()).isEqualTo(0, within(1e-12));
  }

  @Test
  void kappa_bothSaidOneThingOfAll_isNotDefined() {
    assertThat(agreement(8, 0, 0, 0).kappa()).isEmpty();
  }

  @Test
  void observed_noPair_isNotDefined() {
    assertThat(new ReviewerAgreement().observed()).isEmpty();
  }
}
