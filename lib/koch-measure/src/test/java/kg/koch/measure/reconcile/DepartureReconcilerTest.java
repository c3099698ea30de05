package kg.koch.measure.reconcile;

import static kg.koch.measure.reconcile.DepartureClass.IN_BOTH;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_CROSSING_MISSING;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_DOCUMENT_ONLY;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_NEVER_REGISTERED;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_NOT_DEREGISTERED;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_OTHER_AREA;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_OTHER_YEAR;
import static kg.koch.measure.reconcile.DepartureClass.MEASURED_WITH_BREAKS;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_CROSSING_MISSING;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_LEFT_BEFORE;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_NOT_LONG_ENOUGH;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_NO_BORDER_RECORD;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_NO_DEPARTURE;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_OTHER_AREA;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_OTHER_YEAR;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_TWICE;
import static kg.koch.measure.reconcile.DepartureClass.REGISTERED_UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One life a class; days from 2020-01-01, so 2023 begins on day 1096 and 2024 on day 1461. */
class DepartureReconcilerTest {

  @Test
  void reconcile_leavesForGoodAndDeregistersInTheYear_isInBoth() {
    assertThat(Life.registered().leaves(1200).deregisters(1220).classes("un12"))
        .containsExactly(IN_BOTH, IN_BOTH);
  }

  @Test
  void reconcile_deregistersInTheNextYear_isTimingOnBothSides() {
    assertThat(Life.registered().leaves(1400).deregisters(1500).classes("un12"))
        .containsExactly(REGISTERED_OTHER_YEAR, MEASURED_OTHER_YEAR);
  }

  @Test
  void reconcile_deregistersBeforeLeaving_isPairedWithTheDepartureAhead() {
    assertThat(Life.registered().deregisters(1190).leaves(1200).classes("un12"))
        .containsExactly(IN_BOTH, IN_BOTH);
  }

  @Test
  void reconcile_deregistersMoreThanAYearAhead_isNotPaired() {
    assertThat(Life.registered().deregisters(1100).leaves(1466).classes("un12"))
        .containsExactly(REGISTERED_NO_DEPARTURE, MEASURED_NOT_DEREGISTERED);
  }

  @Test
  void reconcile_deregistersInAnotherRegion_isTerritoryOnBothSides() {
    assertThat(Life.registered().leaves(1200).deregisters(1220, Life.BATKEN).classes("un12"))
        .containsExactly(REGISTERED_OTHER_AREA, MEASURED_OTHER_AREA);
  }

  @Test
  void reconcile_neverCrosses_hasNoBorderRecord() {
    assertThat(Life.registered().deregisters(1220).classes("un12"))
        .containsExactly(REGISTERED_NO_BORDER_RECORD);
  }

  @Test
  void reconcile_crossedLongBefore_hasNoDepartureNearTheDay() {
    // Back since day 110; the departure of day 100 is 1120 days old, more than two years.
    assertThat(Life.registered().leaves(100).returns(110).deregisters(1220).classes("un12"))
        .containsExactly(REGISTERED_NO_DEPARTURE);
  }

  @Test
  void reconcile_comesBackAfter364Days_wasNotAwayLongEnough() {
    assertThat(Life.registered().leaves(1200).deregisters(1220).returns(1564).classes("un12"))
        .containsExactly(REGISTERED_NOT_LONG_ENOUGH);
  }

  @Test
  void reconcile_diesAbroadWithinTheYear_wasNotAwayLongEnough() {
    assertThat(Life.registered().leaves(1200).deregisters(1220).dies(1300).classes("un12"))
        .containsExactly(REGISTERED_NOT_LONG_ENOUGH);
  }

  @Test
  void reconcile_leavesInTheLastMonths_isNotDecidedYet() {
    assertThat(Life.registered().leaves(3600).deregisters(3610).classes("un12"))
        .containsExactly(REGISTERED_UNDECIDED);
  }

  @Test
  void reconcile_twoRegistrationsOfOneDeparture_theSecondIsOneTooMany() {
    assertThat(Life.registered().leaves(1200).deregisters(1220).deregisters(1230).classes("un12"))
        .containsExactly(IN_BOTH, IN_BOTH, REGISTERED_TWICE);
  }

  @Test
  void reconcile_livedAbroadFromTheFirstDayOn_leftBeforeTheRecords() {
    assertThat(Life.registered().returns(1000).leaves(1010).deregisters(1220).classes("un12"))
        .containsExactly(REGISTERED_LEFT_BEFORE);
  }

  @Test
  void reconcile_registeredButHistoryLacksACrossing_isImputation() {
    // Two arrivals in a row: by the midpoint the stay abroad ended after 150 days.
    assertThat(
            Life.registered()
                .leaves(1200)
                .deregisters(1220)
                .returns(1350)
                .returns(1500)
                .classes("un12"))
        .containsExactly(REGISTERED_CROSSING_MISSING);
  }

  @Test
  void reconcile_leavesForGoodAndTellsNobody_isNotDeregistered() {
    assertThat(Life.registered().leaves(1200).classes("un12"))
        .containsExactly(MEASURED_NOT_DEREGISTERED);
  }

  @Test
  void reconcile_home100DaysWithin16Months_isCountedWithBreaksBy12Of16Only() {
    Life life = Life.registered().leaves(1200).returns(1350).leaves(1450).returns(1800);
    assertThat(life.classes("12of16")).containsExactly(MEASURED_WITH_BREAKS);
    assertThat(life.classes("un12")).isEmpty();
  }

  @Test
  void reconcile_neverInTheRegister_isCoverage() {
    // Not in the first snapshot: resident only because the first 365 days were spent at home.
    assertThat(Life.of(true, false).leaves(1200).classes("un12"))
        .containsExactly(MEASURED_NEVER_REGISTERED);
  }

  @Test
  void reconcile_knownByADocumentOnly_isLinkage() {
    assertThat(Life.of(false, false).leaves(1200).classes("un12"))
        .containsExactly(MEASURED_DOCUMENT_ONLY);
  }

  @Test
  void reconcile_countedInAHistoryThatLacksACrossing_isImputation() {
    assertThat(Life.registered().leaves(1200).leaves(1500).classes("12of16"))
        .containsExactly(MEASURED_CROSSING_MISSING);
  }

  @Test
  void reconcile_measured_standsOnTheDayOfTheCrossingWhereThePersonWasRegistered() {
    DepartureUnit unit = Life.registered().leaves(1200).units("un12").get(0);
    assertThat(unit.registered()).isFalse();
    assertThat(unit.day()).isEqualTo(Life.FIRST + 1200);
    assertThat(unit.place()).isEqualTo(Life.OSH);
  }
}
