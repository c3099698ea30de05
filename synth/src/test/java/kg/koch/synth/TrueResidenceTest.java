package kg.koch.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Hand cases of the 12/16 rule, the edge cases of the published outcome-based measure. */
class TrueResidenceTest {

  private static final TrueResidence.Rule RULE = TrueResidence.RULES[0];

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static boolean[] migrations(boolean beginsAbroad, String until, String... dates) {
    Journeys journeys = new Journeys(beginsAbroad);
    for (String date : dates) {
      journeys.cross(day(date), 0, Countries.RUSSIA);
    }
    return new TrueResidence(journeys, day("2020-01-01"), day(until)).migrations(RULE);
  }

  @Test
  void stay_of365Days_isMigrationBothWays() {
    assertThat(migrations(true, "2025-01-01", "2021-01-01", "2022-01-01"))
        .containsExactly(true, true);
  }

  @Test
  void stay_of364Days_isNoMigration() {
    assertThat(migrations(true, "2025-01-01", "2021-01-01", "2021-12-31"))
        .containsExactly(false, false);
  }

  @Test
  void absence_of122DaysWithin_leavesTheFirstArrival() {
    assertThat(migrations(true, "2025-01-01", "2021-01-01", "2021-05-03", "2021-09-02"))
        .containsExactly(true, false, false);
  }

  @Test
  void absence_of123DaysWithin_makesItTheSecondArrival() {
    assertThat(migrations(true, "2025-01-01", "2021-01-01", "2021-05-03", "2021-09-03"))
        .containsExactly(false, false, true);
  }

  @Test
  void eightMonthsAbroadEachYear_isEmigration() {
    assertThat(
            migrations(false, "2025-01-01", "2021-03-01", "2021-11-01", "2022-03-01", "2022-11-01"))
        .containsExactly(true, false, false, true);
  }

  @Test
  void deathAbroad_beforeEnoughDays_isNoEmigration() {
    assertThat(migrations(false, "2021-12-01", "2021-03-01")).containsExactly(false);
  }
}
