package kg.koch.protect.microdata.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.PublishedTables;
import org.junit.jupiter.api.Test;

/** What was lost. */
class UtilityTest {

  @Test
  void moments_missingNumbers_areLeftOut() {
    Moments moments = Moments.of(NumberColumn.of("x", List.of("2", "", "6")));

    assertThat(moments).isEqualTo(new Moments(2, 4, 2));
  }

  @Test
  void moments_noNumbers_areZeroAndNeverNotANumber() {
    assertThat(Moments.of(NumberColumn.of("x", List.of("", "")))).isEqualTo(new Moments(0, 0, 0));
  }

  @Test
  void correlation_lineAndItsOpposite_areOneAndMinusOne() {
    NumberColumn x = NumberColumn.of("x", List.of("1", "2", "4", ""));

    assertThat(Moments.correlation(x, x)).isCloseTo(1, within(1e-12));
    assertThat(Moments.correlation(x, NumberColumn.of("y", List.of("-1", "-2", "-4", "7"))))
        .isCloseTo(-1, within(1e-12));
  }

  @Test
  void correlation_columnThatDoesNotVary_isZero() {
    NumberColumn x = NumberColumn.of("x", List.of("1", "2"));

    assertThat(Moments.correlation(x, NumberColumn.of("y", List.of("3", "3")))).isZero();
  }

  @Test
  void frequencyDistance_oneOfFourBlanked_isAQuarter() {
    CategoryColumn before = PublishedTables.column("c", "a", "a", "b", "b");
    CategoryColumn after = PublishedTables.column("c", "a", "", "b", "b");

    assertThat(FrequencyDistance.of(before, after)).isEqualTo(0.25);
  }

  @Test
  void frequencyDistance_pairsExchanged_isAsFarAsCanBe() {
    CategoryColumn sex = PublishedTables.column("sex", "f", "m");
    CategoryColumn work = PublishedTables.column("work", "yes", "no");
    CategoryColumn other = PublishedTables.column("work", "no", "yes");

    assertThat(FrequencyDistance.ofPair(sex, work, sex, other)).isEqualTo(1);
    assertThat(FrequencyDistance.of(work, other)).isZero();
  }
}
