package kg.koch.link.review;

import static kg.koch.link.review.Decision.DIFFERENT;
import static kg.koch.link.review.Decision.SAME;
import static kg.koch.link.review.Decision.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kg.koch.link.review.PairReview.State;
import org.junit.jupiter.api.Test;

class PairReviewTest {

  private static PairReview review(Decision... independent) {
    return new PairReview(List.of(independent), Optional.empty());
  }

  @Test
  void state_oneDecision_isOpen() {
    assertThat(review(SAME).state()).isEqualTo(State.OPEN);
  }

  @Test
  void settled_twoAlike_isWhatTheySaid() {
    assertThat(review(DIFFERENT, DIFFERENT).settled()).contains(DIFFERENT);
  }

  @Test
  void settled_twoUnlike_isNothing() {
    assertThat(review(SAME, UNSURE).settled()).isEmpty();
  }

  @Test
  void settled_threeOfWhomOneDiffers_isNothing() {
    assertThat(review(SAME, SAME, DIFFERENT).settled()).isEmpty();
  }

  @Test
  void settled_twoUnlikeAndAThirdLook_isTheThirdLook() {
    assertThat(new PairReview(List.of(SAME, DIFFERENT), Optional.of(UNSURE)).settled())
        .contains(UNSURE);
  }
}
