package kg.koch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PinHistoryTest {

  private static final long A = 10101199000011L;
  private static final long B = 10101199000012L;
  private static final long C = 10101199000013L;
  private static final long D = 10101199000014L;

  @Test
  void earliest_neverChanged_isItself() {
    assertThat(history().earliest(A)).isEqualTo(A);
  }

  @Test
  void earliest_chainOfTwoChanges_isTheFirstForAll() {
    PinHistory history = history(C, B, B, A);
    assertThat(List.of(history.earliest(A), history.earliest(B), history.earliest(C)))
        .containsOnly(A);
  }

  @Test
  void earliest_firstPinHasTheLargestNumber_isStillTheFirstInTime() {
    assertThat(history(A, C).earliest(A)).isEqualTo(C);
  }

  @Test
  void isAmbiguous_sameChangeToldTwice_isNot() {
    assertThat(history(B, A, B, A).isAmbiguous(B)).isFalse();
  }

  @Test
  void isAmbiguous_loopOfTwo_isForBoth() {
    PinHistory history = history(A, B, B, A);
    assertThat(history.isAmbiguous(A) && history.isAmbiguous(B)).isTrue();
  }

  @Test
  void isAmbiguous_loopOfThree_isForAll() {
    PinHistory history = history(A, B, B, C, C, A);
    assertThat(history.isAmbiguous(A) && history.isAmbiguous(B) && history.isAmbiguous(C)).isTrue();
  }

  @Test
  void isAmbiguous_ownPrevious_is() {
    assertThat(history(A, A).isAmbiguous(A)).isTrue();
  }

  @Test
  void isAmbiguous_twoPrevious_isForTheWholeChain() {
    PinHistory history = history(C, A, C, B, D, C);
    assertThat(history.isAmbiguous(D) && history.isAmbiguous(A) && history.isAmbiguous(B)).isTrue();
  }

  @Test
  void isAmbiguous_twoSuccessors_isForAll() {
    PinHistory history = history(B, A, C, A);
    assertThat(history.isAmbiguous(A) && history.isAmbiguous(B) && history.isAmbiguous(C)).isTrue();
  }

  @Test
  void isAmbiguous_contradictionElsewhere_isNot() {
    assertThat(history(B, B, D, C).isAmbiguous(C)).isFalse();
  }

  @Test
  void earliest_ambiguous_refusesWithoutThePin() {
    assertThatThrownBy(() -> history(A, A).earliest(A))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(Long.toString(A));
  }

  @Property
  void earliest_anyChainInAnyOrder_isTheFirstPin(
      @ForAll @IntRange(min = 1, max = 40) int changes, @ForAll long seed) {
    List<long[]> told = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      told.add(new long[] {A + i + 1, A + i});
    }
    Collections.shuffle(told, new Random(seed));
    PinHistory history = new PinHistory(column(told, 0), column(told, 1));
    assertThat(history.earliest(A + changes)).isEqualTo(A);
  }

  private static long[] column(List<long[]> rows, int column) {
    return rows.stream().mapToLong(row -> row[column]).toArray();
  }

  private static PinHistory history(long... currentAndPrevious) {
    List<long[]> rows = new ArrayList<>();
    for (int i = 0; i < currentAndPrevious.length; i += 2) {
      rows.add(new long[] {currentAndPrevious[i], currentAndPrevious[i + 1]});
    }
    return new PinHistory(column(rows, 0), column(rows, 1));
  }
}
