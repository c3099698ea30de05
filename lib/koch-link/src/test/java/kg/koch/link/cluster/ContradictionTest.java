package kg.koch.link.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionTest {

  private static DecidedPair same(int first, int second) {
    return new DecidedPair(first, second, true);
  }

  private static DecidedPair different(int first, int second) {
    return new DecidedPair(first, second, false);
  }

  @Test
  void among_oneAndTwoAreOneTwoAndThreeAreOneButOneAndThreeAreTwo_namesAllThree() {
    assertThat(Contradiction.among(List.of(same(1, 2), same(2, 3), different(1, 3))))
        .contains(new Contradiction(2, List.of(0, 1)));
  }

  @Test
  void among_twoWays_namesTheShorter() {
    List<DecidedPair> decisions =
        List.of(different(1, 4), same(1, 2), same(2, 3), same(3, 4), same(4, 2));
    assertThat(Contradiction.among(decisions)).contains(new Contradiction(0, List.of(1, 4)));
  }

  @Test
  void among_onePairDecidedBothWays_namesBoth() {
    assertThat(Contradiction.among(List.of(same(7, 5), different(5, 7))))
        .contains(new Contradiction(1, List.of(0)));
  }

  @Test
  void among_decisionsThatCanAllHold_isNone() {
    assertThat(Contradiction.among(List.of(same(1, 2), different(2, 3), different(1, 3))))
        .isEmpty();
  }

  @Test
  void of_decisionsThatContradictEachOther_areRefused() {
    assertThatThrownBy(() -> Constraints.of(List.of(same(1, 2), different(2, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected decisions that agree with each other");
  }
}
