package kg.koch.measure.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every life, damaged ones too, and every definition. */
class DeparturePropertiesTest {

  private static final List<String> DEFINITIONS = List.of("12of16", "un12", "most-of-year");

  /** A step of a life: days since the last one, and what happens. */
  private record Step(int gap, int what) {}

  @Provide
  Arbitrary<Life> lives() {
    Arbitrary<Integer> gaps =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 700),
            Arbitraries.of(122, 123, 364, 365, 366, 731, 732));
    Arbitrary<List<Step>> steps =
        Combinators.combine(gaps, Arbitraries.integers().between(0, 9))
            .as(Step::new)
            .list()
            .ofMaxSize(14);
    return Combinators.combine(steps, Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(DeparturePropertiesTest::life);
  }

  private static Life life(List<Step> steps, boolean pin, boolean registered) {
    Life life = Life.of(pin, registered);
    int day = 0;
    boolean abroad = false;
    for (Step step : steps) {
      day += step.gap();
      if (step.what() < 2) {
        life.deregisters(day, step.what() == 0 ? Life.OSH : Life.BATKEN);
      } else {
        // One crossing in eight goes the way of the one before: its counterpart is missing.
        abroad = (step.what() == 2) == abroad;
        life.crosses(day, !abroad);
      }
    }
    return life;
  }

  @Property
  void reconcile_anyLife_classesEachRegisteredDepartureOnce(@ForAll("lives") Life life) {
    for (String definition : DEFINITIONS) {
      List<DepartureUnit> units = life.units(definition);
      Moves moves = life.measured().history().moves();
      assertThat(units.stream().filter(DepartureUnit::registered).map(DepartureUnit::event))
          .hasSize(moves.size())
          .doesNotHaveDuplicates();
    }
  }

  @Property
  void reconcile_anyLife_classesEachConfirmedDepartureOnce(@ForAll("lives") Life life) {
    for (String definition : DEFINITIONS) {
      List<DepartureUnit> units = life.units(definition);
      assertThat(units.stream().filter(unit -> !unit.registered()).map(DepartureUnit::event))
          .hasSize(confirmed(life.measured(), definition))
          .doesNotHaveDuplicates();
    }
  }

  private static int confirmed(MeasuredPerson person, String definition) {
    StatusTrack track = person.track(definition);
    int confirmed = 0;
    for (int i = 0; i < person.history().crossings().size(); i++) {
      boolean departure = !person.history().crossings().isArrival(i);
      confirmed += departure && track.outcome(i) == Outcome.MIGRATION ? 1 : 0;
    }
    return confirmed;
  }

  @Property
  void reconcile_anyLife_registeredPlusPartsAreMeasuredInEachYearAndArea(
      @ForAll("lives") Life life) {
    for (String definition : DEFINITIONS) {
      Map<String, Long> rest = new TreeMap<>();
      for (DepartureUnit unit : life.units(definition)) {
        String cell = Days.date(unit.day()) / 10_000 + " " + unit.place();
        long part = unit.why().part().map(code -> (long) code.sign()).orElse(0L);
        rest.merge(cell, (unit.registered() ? 1 : -1) + part, Long::sum);
      }
      assertThat(rest.values()).allMatch(left -> left == 0);
    }
  }

  @Property
  void reconcile_anyLife_givesAClassTheSignOfItsSide(@ForAll("lives") Life life) {
    for (DepartureUnit unit : life.units("12of16")) {
      unit.why()
          .part()
          .ifPresent(part -> assertThat(part.sign() > 0).isEqualTo(!unit.registered()));
    }
  }

  @Property
  void reconcile_registeredOnTheVeryDay_hasNoPart(@ForAll("lives") Life life) {
    MeasuredPerson person = life.measured();
    Life same = Life.registered();
    // The same journeys, but every departure of the rule is registered where and when it happens.
    for (int i = 0; i < person.history().crossings().size(); i++) {
      same.crosses(
          person.history().crossings().day(i) - Life.FIRST,
          person.history().crossings().isArrival(i));
    }
    MeasuredPerson measured = same.measured();
    for (int i = 0; i < measured.history().crossings().size(); i++) {
      boolean departure = !measured.history().crossings().isArrival(i);
      if (departure && measured.track("un12").outcome(i) == Outcome.MIGRATION) {
        same.deregisters(measured.history().crossings().day(i) - Life.FIRST);
      }
    }
    assertThat(same.classes("un12")).allMatch(why -> why == DepartureClass.IN_BOTH);
  }
}
