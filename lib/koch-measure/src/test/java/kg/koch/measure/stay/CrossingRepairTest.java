package kg.koch.measure.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Stays.Quality;
import org.junit.jupiter.api.Test;

/** Missing crossings in a person's history. Days are counted from the first day observed. */
class CrossingRepairTest {

  private static final long DAY = 86_400_000_000L;
  private static final Places PLACES =
      new Places(List.of("KG", "KG06"), List.of("KGZ", "RUS", "TUR"), "KGZ");
  private static final int HOME = PLACES.home();
  private static final int RUSSIA = PLACES.number("RUS");
  private static final int TURKEY = PLACES.number("TUR");

  private static MeasuredPerson person(CrossingRepair repair) {
    return new MeasuredPerson(
        new Observation(0, 2_000),
        PLACES,
        List.of(new Definition("12of16", ResidenceRule.TWELVE_OF_SIXTEEN)),
        repair);
  }

  /**
   * A registered citizen who leaves for Russia on day 100 and again, for Türkiye, on a later day.
   */
  private static MeasuredPerson twiceDeparted(CrossingRepair repair, int again) {
    MeasuredPerson person = person(repair);
    person.history().start(1, 1, -10_000, HOME, HOME);
    person.history().addRegistration(0, PLACES.number("KG06"));
    person.history().crossings().add(100 * DAY + 5, false, 0, RUSSIA);
    person.history().crossings().add(again * DAY + 5, false, 0, TURKEY);
    person.history().crossings().add((again + 20) * DAY + 5, true, 0, TURKEY);
    person.measure();
    return person;
  }

  /** Everybody else is away for 10 days every 110 days; now and then a return is not recorded. */
  private static CrossingRepair learned() {
    TravelPatterns patterns = new TravelPatterns();
    MeasuredPerson other = person(CrossingRepair.NONE);
    int trips = 0;
    for (int traveller = 0; traveller < 400; traveller++) {
      other.history().start(1_000 + traveller, 1, -10_000, HOME, HOME);
      for (int day = traveller % 110; day + 10 < 2_000; day += 110) {
        other.history().crossings().add(day * DAY, false, 0, RUSSIA);
        if (++trips % 50 != 0) {
          other.history().crossings().add((day + 10) * DAY, true, 0, RUSSIA);
        }
      }
      other.countPatterns(patterns);
    }
    return patterns.repairs(1, 1, 2_000).get(0);
  }

  private static List<String> crossings(MeasuredPerson person) {
    List<String> told = new ArrayList<>();
    Crossings crossings = person.history().crossings();
    for (int i = 0; i < crossings.size(); i++) {
      told.add(
          crossings.day(i)
              + (crossings.isArrival(i) ? " in " : " out ")
              + PLACES.code(crossings.country(i))
              + (crossings.isImputed(i) ? " imputed" : ""));
    }
    return told;
  }

  @Test
  void none_twoDepartures_areLeftAsRecorded() {
    assertThat(crossings(twiceDeparted(CrossingRepair.NONE, 600)))
        .containsExactly("100 out RUS", "600 out TUR", "620 in TUR");
  }

  @Test
  void none_twoDepartures_areOneLongAbsence() {
    MeasuredPerson person = twiceDeparted(CrossingRepair.NONE, 600);
    assertThat(person.track("12of16").isResidentAfter(0)).isFalse();
  }

  @Test
  void midpoint_twoDepartures_comeHomeHalfway() {
    assertThat(crossings(twiceDeparted(CrossingRepair.MIDPOINT, 600)))
        .containsExactly("100 out RUS", "350 in RUS imputed", "600 out TUR", "620 in TUR");
  }

  @Test
  void drawn_twoDepartures_comeHomeAsSimilarTravellersDo() {
    List<String> drawn = crossings(twiceDeparted(learned(), 210));
    // Donors were away for 10 of 110 days; shares are told apart by 128ths, a day of 110.
    assertThat(drawn.get(1)).matches("1(09|10|11) in RUS imputed");
  }

  @Test
  void drawn_staysBesideAnImputedCrossing_saySo() {
    MeasuredPerson person = twiceDeparted(learned(), 210);
    assertThat(person.stays().quality(1)).isEqualTo(Quality.IMPUTED);
    assertThat(person.stays().quality(2)).isEqualTo(Quality.IMPUTED);
  }

  /** About 1 in 50 returns is not recorded; a single person's draw may say either. */
  @Test
  void drawn_lastCrossingLongAgo_someHaveReturned() {
    CrossingRepair repair = learned();
    Set<List<String>> told = new HashSet<>();
    for (int traveller = 0; traveller < 100; traveller++) {
      MeasuredPerson person = person(repair);
      // Of the age at which the others travel.
      person.history().start(traveller, 1, -8_200, HOME, HOME);
      person.history().addRegistration(0, PLACES.number("KG06"));
      person.history().crossings().add(1_900 * DAY, false, 0, RUSSIA);
      person.measure();
      told.add(crossings(person));
    }
    assertThat(told).contains(List.of("1900 out RUS", "1910 in RUS imputed"));
  }

  @Test
  void drawn_crossingsAreKeptInOrderOfTime() {
    MeasuredPerson person = twiceDeparted(learned(), 210);
    Crossings crossings = person.history().crossings();
    for (int i = 1; i < crossings.size(); i++) {
      assertThat(crossings.time(i)).isGreaterThan(crossings.time(i - 1));
    }
  }

  @Test
  void findings_imputedCrossings_areCountedByDirection() {
    MeasuredPerson person = twiceDeparted(CrossingRepair.MIDPOINT, 600);
    assertThat(person.findings().of(HistoryFindings.Kind.ARRIVALS_IMPUTED)).isEqualTo(1);
    assertThat(person.findings().of(HistoryFindings.Kind.DEPARTURES_IMPUTED)).isZero();
  }
}
