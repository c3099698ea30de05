package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthsTest {

  @Test
  void toSee_twelveOfSixteen_isSeventeenMonths() {
    // From 1 February to 1 June of the next year may be 485 days: 16 months are not enough for 487.
    assertThat(Months.toSee(487)).isEqualTo(17);
  }

  @Test
  void toSee_twelveMonths_isTwelve() {
    assertThat(Months.toSee(365)).isEqualTo(12);
  }

  @Test
  void firstDay_ofTheMonthOfADay_isTheFirstOfThatMonth() {
    int day = (int) LocalDate.of(2024, 2, 29).toEpochDay();
    assertThat(LocalDate.ofEpochDay(Months.firstDay(Months.of(day)))).isEqualTo("2024-02-01");
  }

  @Test
  void beginningFrom_secondOfAMonth_isTheNextMonth() {
    int day = (int) LocalDate.of(2024, 12, 2).toEpochDay();
    assertThat(Months.beginningFrom(day)).isEqualTo(2025 * 12);
  }
}
