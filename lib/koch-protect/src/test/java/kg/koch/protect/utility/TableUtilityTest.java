package kg.koch.protect.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.gate.SafeProtection;
import kg.koch.terms.CountTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Threshold 3, noise of at most 5; worked by hand, and what holds for all tables. */
class TableUtilityTest {

  private static final Setting SETTING = new Setting(3, PerturbationParameters.DEFAULT);

  /** A few sums of whole numbers: rounding stays far below. */
  private static final double ROUNDING = 1e-12;

  private static TableUtility utility(CountTable counts) {
    ProtectedTable table =
        new SafeProtection(SETTING.protection(), SETTING.reach())
            .protect(counts, List.of(counts.dimensions()));
    return TableUtility.of(counts, table, SETTING, List.of(counts.dimensions()));
  }

  private static CountTable sexes(long[] counts, int... noises) {
    return MadeUpPeople.counts(MadeUpPeople.SEXES, counts, noises);
  }

  /** Of 42, 40 and 2: one cell of three, and 2 of 84 counted. */
  @Test
  void loss_ofOneHiddenCell_isItsShareOfCellsAndOfAllThatWasCounted() {
    Loss loss = utility(sexes(new long[] {42, 40, 2}, 1, 1, -2)).loss();
    assertThat(loss.hiddenShare()).hasValue(1 / 3.0);
    assertThat(loss.hiddenUnitShare()).hasValue(2 / 84.0);
  }

  /** 30, 10 and 20 become 31, 11 and 18: mean 0, mean square (1 + 1 + 4) / 3. */
  @Test
  void loss_ofNoise_isItsMeanItsRootMeanSquareAndItsShareOfTheCount() {
    Loss loss = utility(sexes(new long[] {30, 10, 20}, 1, 1, -2)).loss();
    assertThat(loss.meanNoise()).hasValue(0);
    assertThat(loss.rootMeanSquareNoise()).hasValue(Math.sqrt(2));
    assertThat(loss.meanRelativeNoise().orElseThrow())
        .isCloseTo((1 / 30.0 + 1 / 10.0 + 2 / 20.0) / 3, within(ROUNDING));
  }

  @Test
  void loss_whereEverythingIsHidden_hasNoNoise() {
    Loss loss = utility(sexes(new long[] {2, 1, 1}, -2, -1, -1)).loss();
    assertThat(loss.hiddenShare()).hasValue(1);
    assertThat(loss.meanNoise()).isEmpty();
    assertThat(loss.rootMeanSquareNoise()).isEmpty();
  }

  /** 4 is shown as 9, so it is at least 4, and two hidden counts are 2 each; then it is hidden. */
  @Test
  void risk_ofCountsThatNoiseGivesAway_isKnownBeforeRepairAndNotToldAfterIt() {
    Risk risk = utility(sexes(new long[] {4, 2, 2}, 5, -2, -2)).risk();
    assertThat(risk.small()).isEqualTo(2);
    assertThat(risk.known()).isEqualTo(2);
    assertThat(risk.told()).isZero();
  }

  /** Hidden are 1, 1 and 2: the guess is 1, the more frequent, and right twice. */
  @Test
  void risk_ofTheBestGuess_isTheShareOfTheMostFrequentCount() {
    CountTable counts =
        MadeUpPeople.counts(MadeUpPeople.AREAS, new long[] {4, 1, 1, 2}, new int[] {0, -1, -1, -2});
    assertThat(utility(counts).risk().guessedShare()).hasValue(2 / 3.0);
  }

  /** 40, 39 and 41 become 42, 39 and 37: the order is turned round. */
  @Test
  void rankings_thatNoiseTurnsRound_haveCorrelationMinusOneAndMovedEnds() {
    CountTable counts =
        MadeUpPeople.counts(
            MadeUpPeople.AREAS, new long[] {120, 38, 39, 40}, new int[] {0, 4, 0, -4});
    TableUtility utility = utility(counts);
    assertThat(utility.rankings()).contains(new Rankings(1, -1, -1, 3, 2));
    assertThat(utility.areas()).extracting(AreaUtility::moved).containsExactly(0L, 1L, 0L, 1L);
  }

  @Test
  void rankings_ofATableWithoutAreas_areNone() {
    TableUtility utility = utility(sexes(new long[] {42, 40, 2}, 1, 1, -2));
    assertThat(utility.rankings()).isEmpty();
    assertThat(utility.areas()).isEmpty();
  }

  @Property(tries = 100)
  void loss_ofSizesAndOfAreas_addsUpToTheTables(@ForAll long seed) {
    TableUtility utility = utility(MadeUpPeople.random(seed));
    assertThat(utility.sizes().stream().mapToLong(one -> one.loss().cells()).sum())
        .isEqualTo(utility.loss().cells());
    assertThat(utility.areas().stream().mapToLong(one -> one.loss().hiddenUnits()).sum())
        .isEqualTo(utility.loss().hiddenUnits());
    assertThat(utility.areas().stream().mapToLong(one -> one.risk().guessed()).sum())
        .isEqualTo(utility.risk().guessed());
  }

  @Property(tries = 100)
  void thresholds_thatAreHigher_hideNoFewerCells(@ForAll long seed) {
    assertThat(utility(MadeUpPeople.random(seed)).thresholds())
        .extracting(one -> one.loss().hiddenCells())
        .isSorted();
  }

  @Property(tries = 100)
  void noise_isNeverLargerThanTheSettingAllows(@ForAll long seed) {
    assertThat(utility(MadeUpPeople.random(seed)).noises())
        .allMatch(
            one ->
                one.loss().rootMeanSquareNoise().orElse(0) <= one.setting().noise().largestNoise());
  }

  @Property(tries = 100)
  void alternatives_holdTheSettingOfTheTable_withWhatCouldBeWorkedOut(@ForAll long seed) {
    TableUtility utility = utility(MadeUpPeople.random(seed));
    assertThat(utility.thresholds())
        .filteredOn(one -> one.setting().equals(SETTING))
        .extracting(one -> one.risk().known())
        .containsExactly(utility.risk().known());
    assertThat(utility.noises()).filteredOn(one -> one.setting().equals(SETTING)).hasSize(1);
  }

  /** What a threshold of 1 shows is not hidden, whatever small counts are in it. */
  @Property(tries = 100)
  void thresholds_ofOne_hideNothing(@ForAll long seed) {
    Alternative open = utility(MadeUpPeople.random(seed)).thresholds().get(0);
    assertThat(open.setting().threshold()).isEqualTo(1);
    assertThat(open.loss().hiddenCells()).isZero();
  }
}
