package kg.koch.measure.repair;

import static kg.koch.measure.repair.Journeys.MANY;
import static kg.koch.measure.repair.Journeys.repaired;
import static kg.koch.measure.repair.Journeys.stays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import kg.koch.measure.repair.Journeys.Row;
import org.junit.jupiter.api.Test;

class ImputationTest {

  private static final byte[] TWO_ARRIVALS = {1, 1};
  private static final int[] GAP_OF_400 = {0, 400};

  @Test
  void repair_historyInFull_isAsItWas() {
    assertThat(repaired(of(new DonorCounts()), 7, new int[] {0, 9}, new byte[] {1, 0}, 0))
        .containsExactly(new Row(0, 1, false), new Row(9, 0, false));
  }

  @Test
  void repair_noDonors_isTheMiddleRoundedDown() {
    assertThat(repaired(of(new DonorCounts()), 7, new int[] {0, 31}, TWO_ARRIVALS, 0))
        .containsExactly(new Row(0, 1, false), new Row(15, 0, true), new Row(31, 1, false));
  }

  /** Stays of 10 of 400 days are the 4th of 128 shares: 9 to 13 days, rounded. */
  @Test
  void repair_visitorsWhoStayTenDays_leaveSoon() {
    Imputation imputation = of(stays(new DonorCounts(), 0, 10, 390, MANY));
    assertThat(repaired(imputation, 7, GAP_OF_400, TWO_ARRIVALS, 0).get(1).day()).isBetween(9, 13);
  }

  @Test
  void repair_sameClass_isAskedBeforeOthers() {
    DonorCounts counts = stays(new DonorCounts(), 0, 10, 390, 10 * MANY);
    Imputation imputation = of(stays(counts, 1, 390, 10, MANY));
    assertThat(repaired(imputation, 7, GAP_OF_400, TWO_ARRIVALS, 1).get(1).day())
        .isBetween(387, 394);
  }

  @Test
  void repair_tooFewOfAClass_asksEveryone() {
    DonorCounts counts = stays(new DonorCounts(), 0, 10, 390, MANY);
    Imputation imputation = of(stays(counts, 1, 390, 10, HotDeck.ENOUGH - 29));
    List<Integer> soon =
        LongStream.range(0, 100)
            .mapToObj(person -> repaired(imputation, person, GAP_OF_400, TWO_ARRIVALS, 1))
            .map(rows -> rows.get(1).day())
            .filter(day -> day < 200)
            .toList();
    assertThat(soon).hasSizeGreaterThan(80);
  }

  @Test
  void repair_gapOfAnotherLength_asksJourneysOfThatLength() {
    DonorCounts counts = stays(new DonorCounts(), 0, 10, 10, MANY);
    Imputation imputation = of(stays(counts, 0, 10, 1990, MANY));
    assertThat(repaired(imputation, 7, new int[] {0, 2000}, TWO_ARRIVALS, 0).get(1).day())
        .isLessThan(32);
  }

  /**
   * Of 1,000 draws from as many donors of either kind, half in expectation are of the first;
   * standard error sqrt(1000 / 4) = 16, six of which are 95.
   */
  @Test
  void repair_twoKindsOfDonors_drawsEachAsOften() {
    DonorCounts counts = stays(new DonorCounts(), 0, 10, 390, MANY);
    Imputation imputation = of(stays(counts, 0, 390, 10, MANY));
    long soon =
        LongStream.range(0, 1000)
            .filter(
                person ->
                    repaired(imputation, person, GAP_OF_400, TWO_ARRIVALS, 0).get(1).day() < 200)
            .count();
    assertThat(soon).isBetween(405L, 595L);
  }

  @Test
  void repair_otherSeed_drawsOtherDays() {
    HotDeck deck = spread();
    assertThat(
            LongStream.range(0, 50)
                .filter(
                    person ->
                        day(new Imputation(deck, 1, 1), person)
                            != day(new Imputation(deck, 2, 1), person)))
        .hasSizeGreaterThan(30);
  }

  @Test
  void repair_otherDraw_drawsOtherDays() {
    HotDeck deck = spread();
    assertThat(
            LongStream.range(0, 50)
                .filter(
                    person ->
                        day(new Imputation(deck, 1, 1), person)
                            != day(new Imputation(deck, 1, 2), person)))
        .hasSizeGreaterThan(30);
  }

  @Test
  void repair_moreHistoryAtEitherEnd_drawsTheSameDayForTheSameHabit() {
    Imputation imputation = new Imputation(spread(), 1, 1);
    int[] days = {1000, 1100, 1200, 1600};
    byte[] directions = {1, 0, 1, 1};
    int[] more = {900, 1000, 1100, 1200, 1600, 1700};
    byte[] moreDirections = {0, 1, 0, 1, 1, 0};
    int day = repaired(imputation, 7, days, directions, 0).get(3).day();
    assertThat(repaired(imputation, 7, more, moreDirections, 0)).contains(new Row(day, 0, true));
  }

  @Test
  void of_drawZero_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Imputation(spread(), 1, 0));
  }

  private static HotDeck spread() {
    DonorCounts counts = new DonorCounts();
    for (int stay = 1; stay < 400; stay++) {
      stays(counts, 0, stay, 400 - stay, 1);
    }
    return counts.deck();
  }

  private static int day(Imputation imputation, long person) {
    return repaired(imputation, person, GAP_OF_400, TWO_ARRIVALS, 0).get(1).day();
  }

  private static Imputation of(DonorCounts counts) {
    return new Imputation(counts.deck(), 1, 1);
  }
}
