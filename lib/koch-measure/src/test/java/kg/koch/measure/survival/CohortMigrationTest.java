package kg.koch.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortMigrationTest {

  private static final CohortMigration COHORT = new CohortMigration(1000, 1300, 0.8);

  @Test
  void forward_moreThanSurvive_isTheRest() {
    assertThat(COHORT.forward()).isEqualTo(500);
  }

  @Test
  void reverse_moreThanSurvive_addsThoseWhoDied() {
    assertThat(COHORT.reverse()).isEqualTo(625);
  }

  @Test
  void average_ofBoth_isBetween() {
    assertThat(COHORT.average()).isEqualTo(562.5);
  }

  /** forward = survival x reverse; doubles of up to 1e6 carry errors near 1e-10. */
  @Property
  void forward_anyCohort_isReverseThatSurvived(
      @ForAll @DoubleRange(min = 0, max = 1e6) double first,
      @ForAll @DoubleRange(min = 0, max = 1e6) double second,
      @ForAll @DoubleRange(min = 0.01, max = 1) double survival) {
    CohortMigration cohort = new CohortMigration(first, second, survival);
    assertThat(cohort.forward()).isCloseTo(survival * cohort.reverse(), within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1, 0.9", "1, -1, 0.9", "1, 1, 0", "1, 1, 1.6", "1, 1, NaN", "Infinity, 1, 0.9"})
  void of_impossibleNumbers_areRefused(double first, double second, double survival) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CohortMigration(first, second, survival));
  }
}
