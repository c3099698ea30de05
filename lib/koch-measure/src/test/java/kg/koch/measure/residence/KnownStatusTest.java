package kg.koch.measure.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What another source knows in the middle of a history enters as an adjustment (12 out of 16
 * months). Crossings of a resident who goes for ten days twice a year, unless said otherwise.
 */
class KnownStatusTest {

  private static final int UNTIL = Vectors.day("2030-01-01");
  private static final byte NOBODY_SAYS = ResidenceKernel.UNDECIDED;
  private static final int[] DAYS = days("2021-03-01", "2021-03-11", "2021-09-01", "2021-09-11");
  private static final byte[] DIRECTIONS = {0, 1, 0, 1};

  private static int[] days(String... dates) {
    return Arrays.stream(dates).mapToInt(Vectors::day).toArray();
  }

  private static ResidenceColumns judged(int[] days, byte[] directions, byte... known) {
    ResidenceColumns out = ResidenceColumns.of(days.length);
    new ResidenceKernel(ResidenceRule.TWELVE_OF_SIXTEEN)
        .evaluateWithKnown(days, directions, 0, days.length, UNTIL, 1, known, out);
    return out;
  }

  @Test
  void evaluateWithKnown_nothingKnown_isTheRuleAlone() {
    byte[] nothing = {NOBODY_SAYS, NOBODY_SAYS, NOBODY_SAYS, NOBODY_SAYS};
    assertThat(judged(DAYS, DIRECTIONS, nothing).residentAfter()).containsExactly(1, 1, 1, 1);
  }

  /** Struck off the register in between: the next departure is not that of a resident. */
  @Test
  void evaluateWithKnown_registerSaysGone_isAnAdjustmentAndNoEmigration() {
    ResidenceColumns out =
        judged(DAYS, DIRECTIONS, NOBODY_SAYS, NOBODY_SAYS, (byte) 0, NOBODY_SAYS);
    assertThat(out.adjustment()).containsExactly(0, 0, -1, 0);
    assertThat(out.residentBefore()).containsExactly(1, 1, 0, 0);
  }

  /** Years at home afterwards make the arrival after it an immigration that has no emigration. */
  @Test
  void evaluateWithKnown_registerSaysGoneAndStays_immigratesByTheRule() {
    ResidenceColumns out =
        judged(DAYS, DIRECTIONS, NOBODY_SAYS, NOBODY_SAYS, (byte) 0, NOBODY_SAYS);
    assertThat(out.migration()).containsExactly(0, 0, 0, 1);
  }

  @Test
  void evaluateWithKnown_registerSaysWhatTheCrossingsSaid_adjustsNothing() {
    ResidenceColumns out =
        judged(DAYS, DIRECTIONS, NOBODY_SAYS, NOBODY_SAYS, (byte) 1, NOBODY_SAYS);
    assertThat(out.adjustment()).containsOnly(0);
  }

  /** Before the first crossing there is nothing to adjust: it is the status at the start. */
  @Test
  void evaluateWithKnown_atTheFirstCrossing_isTheInitialStatus() {
    ResidenceColumns out =
        judged(DAYS, DIRECTIONS, (byte) 0, NOBODY_SAYS, NOBODY_SAYS, NOBODY_SAYS);
    assertThat(out.adjustment()).containsOnly(0);
    assertThat(out.residentBefore()[0]).isZero();
  }

  /** Gone for 200 of 487 days: open. Who another source knows to be resident is so from there. */
  @Test
  void evaluateWithKnown_whileUndecided_isKnownAgain() {
    int[] days = {UNTIL - 300, UNTIL - 100, UNTIL - 50};
    ResidenceColumns out = judged(days, new byte[] {0, 1, 0}, NOBODY_SAYS, NOBODY_SAYS, (byte) 1);
    assertThat(out.residentAfter()[1]).isEqualTo(ResidenceKernel.UNDECIDED);
    assertThat(out.residentBefore()[2]).isEqualTo((byte) 1);
  }

  @Test
  void evaluateWithKnown_neitherResidentNorNot_isRefused() {
    byte[] two = {NOBODY_SAYS, 2, NOBODY_SAYS, NOBODY_SAYS};
    assertThatIllegalArgumentException().isThrownBy(() -> judged(DAYS, DIRECTIONS, two));
  }

  /**
   * The account never fails to add up: for any history, whatever anybody claims to know in between,
   * up to any crossing, decided or not.
   */
  @Property
  void evaluateWithKnown_anyHistory_stockIsStockBeforePlusFlowsPlusAdjustments(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int observed) {
    Random random = new Random(seed);
    int crossings = 1 + random.nextInt(12);
    int[] days = new int[crossings];
    byte[] directions = new byte[crossings];
    byte[] known = new byte[crossings];
    for (int row = 0, day = 18_000; row < crossings; row++) {
      day += random.nextInt(random.nextBoolean() ? 40 : 700);
      days[row] = day;
      directions[row] = (byte) random.nextInt(2);
      known[row] = (byte) (random.nextInt(3) == 0 ? random.nextInt(2) : NOBODY_SAYS);
    }
    int initial = random.nextInt(2);
    ResidenceRule rule =
        random.nextBoolean() ? ResidenceRule.TWELVE_OF_SIXTEEN : new ResidenceRule(90, 90);
    ResidenceColumns out = ResidenceColumns.of(crossings);
    new ResidenceKernel(rule)
        .evaluateWithKnown(days, directions, 0, crossings, 18_000 + observed, initial, known, out);
    int account = known[0] == NOBODY_SAYS ? initial : known[0];
    int stock = account;
    for (int row = 0; row < crossings && days[row] < 18_000 + observed; row++) {
      stock =
          out.residentBefore()[row] == ResidenceKernel.UNDECIDED
              ? stock
              : out.residentBefore()[row];
      stock =
          out.residentAfter()[row] == ResidenceKernel.UNDECIDED ? stock : out.residentAfter()[row];
      account += out.adjustment()[row];
      account += out.migration()[row] == 1 ? (directions[row] == 1 ? 1 : -1) : 0;
      assertThat(account).as("after crossing %d", row).isEqualTo(stock);
    }
  }
}
