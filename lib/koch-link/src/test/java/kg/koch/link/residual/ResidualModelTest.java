package kg.koch.link.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResidualModelTest {

  private static final List<String> TWO = List.of("same", "different");

  /** Agrees for 90 of 100 pairs of one person, and for 1 of 100 of two. */
  private static final Evidence FIELD =
      new Evidence(
          "field", TWO, new double[] {0, 89.5, 9.5}, new double[] {0, 0.5, 98.5}, new double[3]);

  private static final Evidence NUMBER =
      new Evidence(
          "number",
          List.of("one slip", "different"),
          new double[3],
          new double[] {0, 9.5, 989.5},
          new double[] {0, 9, 1});

  private static List<int[][]> records(int agreeing, int others) {
    List<int[][]> records = new ArrayList<>();
    for (int i = 0; i < agreeing + others; i++) {
      int level = i < agreeing ? 1 : 2;
      records.add(new int[][] {{level, level}});
    }
    return records;
  }

  @Test
  void probability_ofOneCandidate_isBayesRule() {
    ResidualModel model = ResidualModel.estimate(List.of(FIELD), List.of(), 10);
    // m 0.9, u 0.01; half of the records have their person, who is one of ten.
    double odds = 0.5 / 10 * 0.9 / 0.01;
    assertThat(model.probabilities(new int[][] {{1}})[0])
        .isCloseTo(odds / (odds + 0.5), within(1e-12));
  }

  @Test
  void probability_ofTwoLikeCandidates_isLessThanAHalfEach() {
    ResidualModel model = ResidualModel.estimate(List.of(FIELD), List.of(), 2);
    double[] both = model.probabilities(new int[][] {{1}, {1}});
    assertThat(both[0]).isEqualTo(both[1]).isLessThan(0.5);
  }

  @Test
  void missingValue_saysNothing() {
    ResidualModel model = ResidualModel.estimate(List.of(FIELD), List.of(), 1);
    assertThat(model.probabilities(new int[][] {{0}})[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void share_ofRecordsWhosePersonIsKnown_isFound() {
    ResidualModel model = ResidualModel.estimate(List.of(FIELD, NUMBER), records(300, 700), 5);
    assertThat(model.share()).isCloseTo(0.3, within(0.02));
  }

  @Test
  void slips_thePriorExpects_areUnlearnedFromManyRecords() {
    ResidualModel model =
        ResidualModel.estimate(
            List.of(FIELD, NUMBER), java.util.Collections.nCopies(1000, new int[][] {{1, 2}}), 1);
    assertThat(model.parameters().get(1).m()[1]).isLessThan(0.02);
  }

  @Test
  void fewRecords_leaveThePriorStanding() {
    ResidualModel model = ResidualModel.estimate(List.of(FIELD, NUMBER), records(1, 0), 5);
    assertThat(model.parameters().get(1).m()[1]).isBetween(0.85, 0.92);
  }

  @Test
  void evidence_ofAnotherNumberOfLevels_isRefused() {
    assertThatThrownBy(
            () -> new Evidence("field", TWO, new double[2], new double[3], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 levels of field");
  }

  @Property
  void probabilities_ofARecord_sumToLessThanOne(
      @ForAll @Size(max = 20) List<@IntRange(max = 2) Integer> levels,
      @ForAll @IntRange(min = 1, max = 1_000_000) int persons) {
    int[][] candidates = levels.stream().map(level -> new int[] {level}).toArray(int[][]::new);
    ResidualModel model =
        ResidualModel.estimate(List.of(FIELD), List.<int[][]>of(candidates), persons);
    double sum = 0;
    for (double probability : model.probabilities(candidates)) {
      assertThat(probability).isBetween(0.0, 1.0);
      sum += probability;
    }
    assertThat(sum).isLessThan(1);
  }
}
