package kg.koch.app.workspace.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import kg.koch.catalog.Label;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Ownership;
import kg.koch.catalog.SourceLayout.Periodicity;
import kg.koch.check.Period;
import org.junit.jupiter.api.Test;

/** What a source owes on a day. Its deliveries are due 20 days after their period. */
class SourceCalendarTest {

  private static final Label LABEL = new Label("а", "а", "a");

  private static SourceLayout source(Periodicity periodicity) {
    return new SourceLayout(
        "source",
        LABEL,
        List.of(new Ownership(LABEL, null)),
        LABEL,
        periodicity,
        20,
        LABEL,
        BigDecimal.ONE,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static DeliveredPeriod came(Periodicity periodicity, String period, String on) {
    return new DeliveredPeriod(
        Period.parse(periodicity, period).orElseThrow(),
        "receipt",
        1,
        LocalDate.parse(on),
        10,
        0,
        false,
        new TreeMap<>());
  }

  private static List<String> states(Periodicity periodicity, String today, String... periods) {
    List<DeliveredPeriod> delivered =
        Arrays.stream(periods)
            .map(one -> came(periodicity, one.split(" ")[0], one.split(" ")[1]))
            .toList();
    LocalDate day = LocalDate.parse(today);
    return new SourceCalendar(source(periodicity), delivered)
        .until(day).stream()
            .map(one -> one.period().text() + " " + one.stateOn(day) + " " + one.daysLateOn(day))
            .toList();
  }

  @Test
  void aSourceThatNeverSentAnythingOwesNothingYet() {
    assertThat(states(Periodicity.MONTH, "2024-05-01")).isEmpty();
  }

  @Test
  void aMonthThatDidNotComeIsLateOnceItsDayHasPassed() {
    assertThat(states(Periodicity.MONTH, "2024-04-25", "2024-01 2024-02-10", "2024-02 2024-03-25"))
        .containsExactly(
            "2024-01 RECEIVED 0", "2024-02 RECEIVED_LATE 5", "2024-03 LATE 5", "2024-04 DUE 0");
  }

  @Test
  void aMonthIsNotLateBeforeItsDay() {
    assertThat(states(Periodicity.MONTH, "2024-03-20", "2024-01 2024-02-10"))
        .containsExactly("2024-01 RECEIVED 0", "2024-02 DUE 0", "2024-03 DUE 0");
  }

  @Test
  void aWholeYearTakesThePlaceOfItsMonths() {
    assertThat(
            states(
                Periodicity.MONTH_OR_YEAR, "2024-02-10", "2023 2024-01-10", "2024-01 2024-02-05"))
        .containsExactly("2023 RECEIVED 0", "2024-01 RECEIVED 0", "2024-02 DUE 0");
  }

  @Test
  void snapshotsFollowEachOtherAtTheDistanceOfTheLastTwo() {
    assertThat(
            states(
                Periodicity.SNAPSHOT,
                "2024-08-01",
                "2023-07-01 2023-07-05",
                "2024-01-01 2024-01-05"))
        .containsExactly(
            "2023-07-01 RECEIVED 0",
            "2024-01-01 RECEIVED 0",
            "2024-07-01 LATE 11",
            "2025-01-01 DUE 0");
  }
}
