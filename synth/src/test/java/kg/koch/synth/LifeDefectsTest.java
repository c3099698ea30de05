package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Defects that belong to a life rather than to a row occur at their declared, usual rates. */
class LifeDefectsTest {

  private static final List<Person> PERSONS = new ArrayList<>();
  private static final List<Home.Address> MOVES = new ArrayList<>();

  @BeforeAll
  static void live() {
    for (List<Person> household : LivesOfHouseholds.live(Defects.usual())) {
      PERSONS.addAll(household);
      List<Home.Address> addresses = household.get(0).home.addresses();
      MOVES.addAll(addresses.subList(1, addresses.size()));
    }
  }

  private static <T> void occurs(Defect defect, List<T> trials, Predicate<T> hit) {
    double share = (double) trials.stream().filter(hit).count() / trials.size();
    double tolerance = LivesOfHouseholds.fourSigma(defect.usual(), trials.size());
    assertThat(share).isCloseTo(defect.usual(), Offset.offset(tolerance));
  }

  /** Normal registration takes at most 30 days, a late one at least 60. */
  @Test
  void lateBirth_ofBirths() {
    List<Person> born =
        PERSONS.stream().filter(p -> p.birth >= LivesOfHouseholds.CALENDAR.lifeFrom()).toList();
    occurs(Defect.LATE_BIRTH, born, person -> person.birthRegistered - person.birth >= 60);
  }

  /** Normal registration takes at most 45 days; a newborn's waits for that of its birth. */
  @Test
  void lateDeath_ofDeaths() {
    List<Person> dead =
        PERSONS.stream()
            .filter(p -> p.death != Calendar.NEVER && p.deathRegistered > p.birthRegistered)
            .toList();
    occurs(Defect.LATE_DEATH, dead, person -> person.deathRegistered - person.death >= 60);
  }

  @Test
  void unregisteredMove_ofHouseholdsThatMove() {
    occurs(Defect.UNREGISTERED_MOVE, MOVES, move -> move.registeredOn() == Calendar.NEVER);
  }

  /** Normal registration takes at most 20 days. */
  @Test
  void lateMove_ofRegisteredMoves() {
    List<Home.Address> registered =
        MOVES.stream().filter(move -> move.registeredOn() != Calendar.NEVER).toList();
    occurs(Defect.LATE_MOVE, registered, move -> move.registeredOn() - move.from() >= 60);
  }

  /** Who dies before the first observed day or is born on the last ones cannot change a PIN. */
  @Test
  void changedPin_ofPersonsWhoLiveInTheObservedYears() {
    Calendar calendar = LivesOfHouseholds.CALENDAR;
    List<Person> able =
        PERSONS.stream()
            .filter(p -> p.death > calendar.observedFrom() + 1)
            .filter(p -> p.birth < calendar.observedUntil() - 1)
            .toList();
    occurs(Defect.CHANGED_PIN, able, person -> person.pinChangedOn != Calendar.NEVER);
  }
}
