package kg.koch.measure.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Property
  void date_anyDay_isTheDateOfTheCalendar(@ForAll @IntRange(min = -60_000, max = 60_000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(Days.date(day))
        .isEqualTo(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
  }

  @Test
  void completedYears_bornOnLeapDay_areCompletedOnFirstOfMarch() {
    assertThat(Days.completedYears(20240229, 20250228)).isZero();
    assertThat(Days.completedYears(20240229, 20250301)).isEqualTo(1);
  }
}
