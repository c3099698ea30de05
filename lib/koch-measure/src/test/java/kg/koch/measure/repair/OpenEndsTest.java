package kg.koch.measure.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Histories that end, or begin, with a crossing that has no companion. Made-up travellers: they are
 * abroad for 10 days and at home for 100, by turns, and 1 return in 10 is not recorded.
 */
class OpenEndsTest {

  private static final int UNTIL = 1_000;
  private static final int ARRIVES = 1;
  private static final int DEPARTS = 0;

  /** Trips of 10 days every 110 days, from the first day on; the return of one of them missing. */
  private static SpellTimes travellers(int people, int missingEvery) {
    SpellTimes times = new SpellTimes(1);
    int returns = 0;
    for (int person = 0; person < people; person++) {
      int[] days = new int[20];
      byte[] directions = new byte[20];
      int size = 0;
      for (int day = person % 110; day + 10 < UNTIL; day += 110) {
        days[size] = day;
        directions[size++] = DEPARTS;
        if (missingEvery == 0 || ++returns % missingEvery != 0) {
          days[size] = day + 10;
          directions[size++] = ARRIVES;
        }
      }
      times.add(0, days, directions, 0, size, UNTIL);
    }
    return times;
  }

  private static int drawn(OpenEnds ends, int person, int daysAgo) {
    int[] days = {UNTIL - daysAgo};
    return ends.drawn(1, 1, person, 0, days, new byte[] {DEPARTS}, 0, 1, UNTIL);
  }

  @Test
  void shareMissing_oneReturnInTenLost_isFoundFromGapsAndEnds() {
    // Not quite a tenth: who came back unseen and left before the end is taken for certain only as
    // far as nobody ever stays away for long.
    ClassSpells spells = SpellEstimation.of(travellers(1_100, 10), 0);
    assertThat(spells.shareMissing(DEPARTS)).isBetween(0.095, 0.105);
  }

  @Test
  void drawn_nothingEverMissing_isStillThere() {
    OpenEnds ends = travellers(1_100, 0).ends();
    assertThat(drawn(ends, 7, 90)).isEqualTo(OpenEnds.STILL_THERE);
  }

  /**
   * Nobody is ever seen to come back after more than 10 days; spells that seem to go on are those
   * whose end was missed, and the rounds take nearly all of them out: of a hundred two may stay.
   */
  @Test
  void drawn_longerThanAnyoneStays_nearlyAllCameBackUnrecorded() {
    OpenEnds ends = travellers(1_100, 10).ends();
    int[] drawn = IntStream.range(0, 1_000).map(person -> drawn(ends, person, 90)).toArray();
    assertThat(IntStream.of(drawn).filter(day -> day == 10).count()).isGreaterThan(970);
    assertThat(IntStream.of(drawn).distinct()).containsOnly(10, OpenEnds.STILL_THERE);
  }

  @Test
  void drawn_noLongerThanUsual_isStillThere() {
    OpenEnds ends = travellers(1_100, 10).ends();
    assertThat(drawn(ends, 7, 5)).isEqualTo(OpenEnds.STILL_THERE);
  }

  @Test
  void drawnBefore_firstSeenLeavingAsVisitorsDo_hadArrivedUnrecorded() {
    // Visitors stay 10 days and never come again; 1 arrival in 10 is not recorded.
    SpellTimes times = new SpellTimes(1);
    for (int visitor = 0; visitor < 1_000; visitor++) {
      int day = 400 + visitor % 500;
      times.add(0, new int[] {day, day + 10}, new byte[] {ARRIVES, DEPARTS}, 0, 2, UNTIL);
      times.add(
          0,
          new int[] {day, day + 1},
          new byte[] {DEPARTS, DEPARTS},
          0,
          visitor % 9 == 0 ? 2 : 0,
          UNTIL);
    }
    OpenEnds ends = times.ends();
    int[] first = {500};
    assertThat(
            IntStream.range(0, 100)
                .map(
                    person ->
                        ends.drawnBefore(1, 1, person, 0, first, new byte[] {DEPARTS}, 0, 1, 0)))
        .containsOnly(10);
  }

  @Test
  void drawn_sameSeedDrawAndPerson_isTheSameAgain() {
    OpenEnds ends = travellers(1_100, 10).ends();
    for (int person = 0; person < 100; person++) {
      assertThat(drawn(ends, person, 11)).isEqualTo(drawn(ends, person, 11));
    }
  }

  @Test
  void add_countsOfTwoThreads_giveWhatOneWouldHaveCounted() {
    SpellTimes both = travellers(550, 10);
    both.add(travellers(550, 10));
    SpellTimes twice = travellers(550, 10);
    twice.add(travellers(550, 10));
    for (int person = 0; person < 100; person++) {
      assertThat(drawn(both.ends(), person, 60)).isEqualTo(drawn(twice.ends(), person, 60));
    }
  }
}
