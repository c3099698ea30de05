package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who migrates, where to and how much of it is registered, against published figures. */
class MigrantsTest {

  /** A departure of a citizen of 15 and over for 90 days or more in an observed year. */
  private record LongDeparture(Person person, int day, String country) {}

  private static final Calendar CALENDAR = LivesOfHouseholds.CALENDAR;
  private static final double MILLIONS = 7e6;

  private static final List<Person> PERSONS = new ArrayList<>();
  private static final List<LongDeparture> DEPARTURES = new ArrayList<>();
  private static double migrants;

  @BeforeAll
  static void live() {
    LivesOfHouseholds.live(Defects.usual()).forEach(PERSONS::addAll);
    for (Person person : PERSONS) {
      int before = DEPARTURES.size();
      departures(person);
      migrants += DEPARTURES.size() > before ? 1 : 0;
    }
  }

  private static void departures(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; i + 1 < journeys.count(); i++) {
      int day = journeys.day(i);
      boolean isLong = !journeys.isArrival(i) && journeys.day(i + 1) - day >= 90;
      if (isLong && CALENDAR.isObserved(day) && person.age(day) >= 15) {
        DEPARTURES.add(new LongDeparture(person, day, journeys.country(i)));
      }
    }
  }

  /**
   * Departures of one person are alike, so persons are the trials; some leave each year and others
   * once, which adds half the variance. The fit leaves 0.02.
   */
  private static void isShare(double published, Predicate<LongDeparture> who) {
    double share = (double) DEPARTURES.stream().filter(who).count() / DEPARTURES.size();
    double tolerance = LivesOfHouseholds.fourSigma(published, migrants / 1.5) + 0.02;
    assertThat(share).isCloseTo(published, Offset.offset(tolerance));
  }

  /** Surveys of migrants in Russia, 2018: almost 40 %. */
  @Test
  void women_areAbout40PerCent() {
    isShare(0.40, departure -> departure.person().female);
  }

  @Test
  void agesFrom15To29_areAbout60PerCent() {
    isShare(0.60, departure -> departure.person().age(departure.day()) < 30);
  }

  @Test
  void russia_isTheDestinationOfTheDeclaredShare() {
    isShare(0.78, departure -> departure.country().equals("RUS"));
  }

  /** 0.7 % a year (demoscope.ru 0481), counted in persons who live when the move is registered. */
  @Test
  void internalMoves_registeredAYear_arePublishedShare() {
    long moves = 0;
    for (Person person : PERSONS) {
      for (Home.Address to : person.home.addresses()) {
        int known = to.registeredOn();
        boolean counts = CALENDAR.isObserved(known) && person.isAlive(to.from());
        moves += counts && person.isRegistered(known) ? 1 : 0;
      }
    }
    double households = PERSONS.size() / 3.72 * 0.007 * LivesOfHouseholds.YEARS;
    double share = moves / personYears();
    assertThat(share).isCloseTo(0.007, Offset.offset(0.007 * 4 / Math.sqrt(households) + 0.0004));
  }

  private static double personYears() {
    int middle = (CALENDAR.observedFrom() + CALENDAR.observedUntil()) / 2;
    long persons = PERSONS.stream().filter(person -> person.isAlive(middle)).count();
    return persons * (double) LivesOfHouseholds.YEARS;
  }

  /**
   * 5 to 9 thousand a year among 7 million (stat.kg, 2017 to 2021), of which foreigners who leave
   * make about 2; 230 counted departures deviate by 7 %.
   */
  @Test
  void departures_registeredAYear_withForeignersAreInThePublishedRange() {
    double departures =
        PERSONS.stream().filter(person -> CALENDAR.isObserved(person.registeredUntil)).count();
    assertThat(departures / personYears() * MILLIONS).isBetween(3_000.0, 7_000.0);
  }

  /** 1 to 8 thousand a year among 7 million, foreigners who settle included. */
  @Test
  void returns_registeredAYear_leaveRoomForSettlersInThePublishedRange() {
    double returns =
        PERSONS.stream().filter(person -> CALENDAR.isObserved(person.registeredAgain)).count();
    assertThat(returns / personYears() * MILLIONS).isBetween(500.0, 4_000.0);
  }
}
