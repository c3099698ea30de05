package kg.koch.protect.microdata.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.protect.microdata.Classes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Benedetti and Franconi's formula, its known cases and limits. */
class IndividualRiskTest {

  @Test
  void of_sampleUnique_isTheirFirstCase() {
    assertThat(IndividualRisk.of(1, 0.1)).isCloseTo(0.1 / 0.9 * Math.log(10), within(1e-12));
  }

  @Test
  void of_samplePair_isTheirSecondCase() {
    double odds = 0.1 / 0.9;

    assertThat(IndividualRisk.of(2, 0.1))
        .isCloseTo(odds - odds * odds * Math.log(10), within(1e-12));
  }

  @Test
  void of_wholePopulation_isOneOverTheClass() {
    assertThat(IndividualRisk.of(4, 1)).isEqualTo(0.25);
  }

  @Test
  void of_vanishingSample_vanishes() {
    assertThat(IndividualRisk.of(1, 1e-9)).isLessThan(1e-7);
  }

  /**
   * The expected 1 over the size, summed over sizes. Sizes to 20,000 leave out less than 0.98 to
   * that power.
   */
  @Property(tries = 100)
  void of_anyClass_isTheExpectationOfANegativeBinomial(
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @DoubleRange(min = 0.02, max = 0.99) double rate) {
    double chance = Math.pow(rate, size);
    double sum = 0;
    for (int population = size; population < 20_000; population++) {
      sum += chance / population;
      chance *= (1 - rate) * population / (population - size + 1);
    }

    assertThat(IndividualRisk.of(size, rate)).isCloseTo(sum, within(1e-9 * Math.max(sum, 1e-3)));
  }

  @Test
  void ofHouseholds_anyMemberFound_findsAll() {
    Classes households = Classes.of(List.of(new int[] {1, 1, 2}), 3);

    double[] risks = IndividualRisk.ofHouseholds(new double[] {0.1, 0.2, 0.3}, households);

    assertThat(risks[0]).isCloseTo(1 - 0.9 * 0.8, within(1e-12));
    assertThat(risks[2]).isCloseTo(0.3, within(1e-12));
  }
}
