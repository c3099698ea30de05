package kg.koch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kg.koch.catalog.SourceLayout.Periodicity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({"2024,2024-01-01,2024-12-31", "2024-02,2024-02-01,2024-02-29"})
  void parse_monthOrYear_takesBoth(String text, LocalDate first, LocalDate last) {
    assertThat(Period.parse(Periodicity.MONTH_OR_YEAR, text))
        .contains(new Period(text, first, last));
  }

  @Test
  void parse_monthOfAYearlySource_isNoPeriod() {
    assertThat(Period.parse(Periodicity.YEAR, "2024-02")).isEmpty();
  }

  @Test
  void parse_thirteenthMonth_isNoPeriod() {
    assertThat(Period.parse(Periodicity.MONTH_OR_YEAR, "2024-13")).isEmpty();
  }
}
