package kg.koch.measure.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.StatusTrack.Outcome;
import org.junit.jupiter.api.Test;

/** Days are counted from the first day observed; 2,000 days are observed. */
class MeasuredPersonTest {

  private static final long DAY = 86_400_000_000L;
  private static final Places PLACES =
      new Places(List.of("KG", "KG06"), List.of("KGZ", "RUS", "TUR"), "KGZ");
  private static final int HOME = PLACES.home();
  private static final int RUSSIA = PLACES.number("RUS");

  private final MeasuredPerson person =
      new MeasuredPerson(
          new Observation(0, 2_000),
          PLACES,
          List.of(new Definition("12of16", ResidenceRule.TWELVE_OF_SIXTEEN)));
  private final StatusTrack track = person.tracks().get(0);

  private PersonHistory begin() {
    person.history().start(1, 1, -10_000, HOME, HOME);
    return person.history();
  }

  private static void cross(PersonHistory history, int day, boolean arrival) {
    history.crossings().add(day * DAY, arrival, 0, RUSSIA);
  }

  @Test
  void measure_registeredAndArrivesBeforeThreshold_isAssumedResident() {
    PersonHistory history = begin();
    history.addRegistration(0, PLACES.number("KG06"));
    cross(history, 364, true);
    person.measure();
    assertThat(track.isInitiallyResident()).isTrue();
  }

  @Test
  void measure_registeredAndArrivesAfterThreshold_wasProvablyNotResident() {
    PersonHistory history = begin();
    history.addRegistration(0, PLACES.number("KG06"));
    cross(history, 365, true);
    person.measure();
    assertThat(track.isInitiallyResident()).isFalse();
  }

  @Test
  void measure_secondScanWithinTwoHours_isTheSameJourney() {
    PersonHistory history = begin();
    history.crossings().add(100 * DAY, false, 0, RUSSIA);
    history.crossings().add(100 * DAY + 120L * 60_000_000, false, 0, RUSSIA);
    history.crossings().add(100 * DAY + 241L * 60_000_000, false, 0, RUSSIA);
    person.measure();
    assertThat(history.crossings().size()).isEqualTo(2);
    assertThat(person.findings().of(HistoryFindings.Kind.SCANS_COLLAPSED)).isEqualTo(1);
    assertThat(person.findings().of(HistoryFindings.Kind.DEPARTURE_AFTER_DEPARTURE)).isEqualTo(1);
  }

  @Test
  void measure_twoArrivalsInARow_stayLastsAndIsMarked() {
    PersonHistory history = begin();
    cross(history, 10, true);
    cross(history, 20, true);
    person.measure();
    assertThat(person.stays().size()).isEqualTo(2);
    assertThat(person.stays().quality(1)).isEqualTo(Stays.Quality.CROSSING_MISSING);
  }

  @Test
  void measure_diesAbroadWhileUndecided_neverMigrated() {
    PersonHistory history = begin();
    cross(history, 1_000, false);
    history.addDeath(1_100, RUSSIA, 7);
    person.measure();
    assertThat(track.outcome(0)).isEqualTo(Outcome.NONE);
    assertThat(person.isAliveOn(1_101)).isFalse();
  }

  @Test
  void measure_leavesLate_isUndecidedAndStillCountedResident() {
    PersonHistory history = begin();
    cross(history, 1_900, false);
    person.measure();
    assertThat(track.outcome(0)).isEqualTo(Outcome.UNDECIDED);
    assertThat(person.isResidentOn(2_000, track)).isTrue();
    assertThat(person.isPresentOn(2_000)).isFalse();
  }

  @Test
  void isPresentOn_dayOfDeparture_isStillHereAtItsFirstMoment() {
    PersonHistory history = begin();
    cross(history, 500, false);
    person.measure();
    assertThat(person.isPresentOn(500)).isTrue();
    assertThat(person.isPresentOn(501)).isFalse();
  }

  @Test
  void measure_bornAbroadWhileObserved_isNotResident() {
    person.history().start(1, 1, 300, PLACES.number("TUR"), HOME);
    person.history().addBirth(300, PLACES.number("TUR"), 5);
    person.measure();
    assertThat(track.isInitiallyResident()).isFalse();
    assertThat(person.stays().country(0)).isEqualTo(PLACES.number("TUR"));
  }
}
