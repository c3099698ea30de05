package kg.koch.measure.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.measure.capture.ModelSelection.Criterion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLinearTest {

  private static final int AB = 0b011;
  private static final int AC = 0b101;
  private static final int BC = 0b110;

  private static LogLinearFit fit(CaptureHistories histories, Integer... terms) {
    return LogLinearFit.of(new LogLinearModel(histories.lists(), List.of(terms)), histories)
        .orElseThrow();
  }

  /** Covers of a set by sets none of which holds another, the whole set left out (OEIS A006126). */
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 8", "4, 113", "5, 6893"})
  void all_everyOrder_isAsManyAsThereAreCovers(int lists, int expected) {
    assertThat(LogLinearModel.all(lists, lists)).hasSize(expected);
  }

  @Test
  void of_termWithoutTermsWithin_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogLinearModel(4, List.of(0b0111, 0b0011)));
  }

  @Test
  void of_termOfAllLists_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LogLinearModel(2, List.of(0b11)));
  }

  /** Newton's method ends when the deviance moves by 1e-11; the estimate then by less than 1e-6. */
  @Test
  void fit_twoLists_isLincolnPetersen() {
    CaptureHistories lists = CaptureHistories.of(2, 0, 420, 160, 80);
    SizeEstimate expected = new TwoLists(500, 240, 80).lincolnPetersen();
    assertThat(fit(lists).size().estimate()).isCloseTo(expected.estimate(), within(1e-6));
    assertThat(fit(lists).size().standardError()).isCloseTo(expected.standardError(), within(1e-6));
  }

  /** A and B tied, C apart: those on A or B against C (Bishop, Fienberg and Holland 1975, 6.4). */
  @Test
  void fit_oneDependentPair_isPetersenOfThePairAgainstTheThird() {
    TwoLists joined = new TwoLists(60 + 49 + 4 + 112 + 142 + 12, 247 + 112 + 142 + 12, 266);
    assertThat(fit(SpinaBifida.threeLists(), AB).size().estimate())
        .isCloseTo(joined.lincolnPetersen().estimate(), within(1e-6));
  }

  /** A and B independent given C: those not on C alone tell, 60 * 49 / 4. */
  @Test
  void fit_twoDependentPairs_isPetersenAmongThoseOffTheThird() {
    assertThat(fit(SpinaBifida.threeLists(), AC, BC).size().estimate())
        .isCloseTo(626 + 60.0 * 49 / 4, within(1e-6));
  }

  /** No term of all three: 12 * 60 * 49 * 247 / (4 * 112 * 142) (Fienberg 1972). */
  @Test
  void fit_allPairs_isFienbergsRatio() {
    assertThat(fit(SpinaBifida.threeLists(), AB, AC, BC).size().estimate())
        .isCloseTo(626 + 12.0 * 60 * 49 * 247 / (4.0 * 112 * 142), within(1e-5));
  }

  /** From an independent program for Poisson regression, six digits given. */
  @Test
  void fit_independentLists_hasTheLikelihoodOfAnotherProgram() {
    LogLinearFit fit = fit(SpinaBifida.threeLists());
    assertThat(fit.size().estimate()).isCloseTo(763.887932, within(1e-6));
    assertThat(fit.size().standardError()).isCloseTo(20.617612, within(1e-6));
    assertThat(fit.deviance()).isCloseTo(58.347619, within(1e-6));
    assertThat(fit.aic()).isCloseTo(106.318821, within(1e-6));
    assertThat(fit.bic()).isCloseTo(124.076223, within(1e-6));
  }

  @Test
  void select_bic_keepsTheOnePairThatDepends() {
    ModelSelection selection = ModelSelection.of(SpinaBifida.threeLists(), 2, Criterion.BIC);
    assertThat(selection.best().model().terms()).containsExactly(AB);
  }

  @Test
  void select_aic_keepsOneTermMore() {
    ModelSelection selection = ModelSelection.of(SpinaBifida.threeLists(), 2, Criterion.AIC);
    assertThat(selection.best().model().terms()).containsExactly(AB, BC);
  }

  @Test
  void fit_pairThatSharesNobody_isNotSettled() {
    CaptureHistories apart = CaptureHistories.of(3, 0, 60, 49, 0, 247, 112, 142, 0);
    assertThat(LogLinearFit.of(new LogLinearModel(3, List.of(AB)), apart)).isEmpty();
  }

  @Test
  void select_listsThatShareNobody_isRefused() {
    CaptureHistories apart = CaptureHistories.of(2, 0, 60, 49, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSelection.of(apart, 1, Criterion.BIC))
        .withMessageContaining("overlap");
  }

  @Test
  void text_largestTerms_namesTheLists() {
    assertThat(new LogLinearModel(3, List.of(AB)).text(List.of("x", "y", "z")))
        .isEqualTo("[x y] [z]");
  }

  @Test
  void of_personsOnNoList_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CaptureHistories.of(2, 5, 1, 1, 1));
  }

  @Test
  void select_listWithNobody_isRefused() {
    CaptureHistories empty = CaptureHistories.of(2, 0, 3, 0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSelection.of(empty, 1, Criterion.BIC));
  }

  /** Expected counts add up to the counts when there is an intercept. */
  @Property(tries = 100)
  void select_anyThreeLists_findsAnEstimateNotBelowThoseSeen(
      @ForAll @Size(7) List<@IntRange(min = 1, max = 500) Integer> counts) {
    long[] all = new long[8];
    for (int history = 1; history < 8; history++) {
      all[history] = counts.get(history - 1);
    }
    CaptureHistories histories = CaptureHistories.of(3, all);
    ModelSelection selection = ModelSelection.of(histories, 2, Criterion.BIC);
    assertThat(selection.unsettled()).isZero();
    assertThat(selection.ranked()).allMatch(fit -> fit.size().lower() >= histories.observed());
  }
}
