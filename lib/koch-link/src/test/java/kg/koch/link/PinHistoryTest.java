package kg.koch.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Letters stand for PINs; a>b says that b replaced a. */
class PinHistoryTest {

  private static final long A = 10_101_199_000_001L;
  private static final long B = 10_101_199_000_002L;
  private static final long C = 10_101_199_000_003L;

  @Test
  void canonical_neverChanged_isItself() {
    assertThat(PinHistory.builder().build().canonical(A)).isEqualTo(A);
  }

  @Test
  void canonical_chain_isTheEarliest() {
    PinHistory history = PinHistory.builder().add(C, B).add(B, A).build();

    assertThat(List.of(history.canonical(A), history.canonical(B), history.canonical(C)))
        .containsOnly(A);
  }

  @Test
  void canonical_changeToldTwice_isTheEarliest() {
    assertThat(PinHistory.builder().add(B, A).add(B, A).build().canonical(B)).isEqualTo(A);
  }

  @Test
  void canonical_onePinReplacedByTwo_isAmbiguous() {
    PinHistory history = PinHistory.builder().add(B, A).add(C, A).build();

    assertThat(history.canonical(B)).isEqualTo(PinHistory.AMBIGUOUS);
    assertThat(history.ambiguousPins()).isEqualTo(3);
  }

  @Test
  void canonical_onePinReplacedTwoOthers_isAmbiguous() {
    assertThat(PinHistory.builder().add(C, A).add(C, B).build().canonical(A))
        .isEqualTo(PinHistory.AMBIGUOUS);
  }

  @Test
  void canonical_circle_isAmbiguous() {
    assertThat(PinHistory.builder().add(A, B).add(B, A).build().canonical(A))
        .isEqualTo(PinHistory.AMBIGUOUS);
  }

  @Test
  void canonical_replacedByItself_isAmbiguous() {
    assertThat(PinHistory.builder().add(A, A).build().canonical(A)).isEqualTo(PinHistory.AMBIGUOUS);
  }

  @Property
  void canonical_changesToldInAnyOrder_isTheSame(
      @ForAll @IntRange(min = 2, max = 30) int length, @ForAll long shuffle) {
    List<Integer> changes = new java.util.ArrayList<>(IntStream.range(1, length).boxed().toList());
    Collections.shuffle(changes, new java.util.Random(shuffle));
    PinHistory.Builder builder = PinHistory.builder();
    changes.forEach(change -> builder.add(A + change, A + change - 1));

    assertThat(LongStream.range(A, A + length).map(builder.build()::canonical)).containsOnly(A);
  }
}
