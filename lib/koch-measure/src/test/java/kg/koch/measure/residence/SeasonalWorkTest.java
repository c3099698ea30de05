package kg.koch.measure.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The cliff of the 12/16 rule: the same months abroad every year. */
class SeasonalWorkTest {

  @Test
  void evaluate_eightMonthsAbroadFourHome_isEmigrationWithExactly365Days() {
    assertThat(firstDeparture(8).inCountry()).isEqualTo(487 - 365);
    assertThat(firstDeparture(8).migration()).isEqualTo(1);
  }

  @Test
  void evaluate_sevenMonthsAbroadFiveHome_isNoEmigration() {
    assertThat(firstDeparture(7).inCountry()).isEqualTo(487 - 334);
    assertThat(firstDeparture(7).migration()).isEqualTo(0);
  }

  private static History.Outcome firstDeparture(int monthsAbroad) {
    LocalDate out = LocalDate.of(2021, 1, 1);
    int[] days = new int[6];
    byte[] directions = {0, 1, 0, 1, 0, 1};
    for (int year = 0; year < 3; year++) {
      days[2 * year] = (int) out.plusYears(year).toEpochDay();
      days[2 * year + 1] = (int) out.plusYears(year).plusMonths(monthsAbroad).toEpochDay();
    }
    int until = (int) LocalDate.of(2030, 1, 1).toEpochDay();
    return new History(days, directions, 1).outcomes(ResidenceRule.TWELVE_OF_SIXTEEN, until).get(0);
  }
}
