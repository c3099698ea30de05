package kg.koch.measure.residency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kg.koch.measure.page.Table;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidencyIndexTest {

  private static final List<Map<String, String>> EXPECTED =
      Table.read(ResidencyIndexTest.class, "residency_index_d0.8_g0.2_c0.7_expected.csv");

  /** Two products and a sum of numbers up to 1. */
  @Test
  void next_expectedHistories_areFollowed() {
    for (Map<String, String> row : EXPECTED) {
      double next =
          ResidencyIndex.ESTONIA.next(
              Double.parseDouble(row.get("R_prev")), Double.parseDouble(row.get("X")));
      assertThat(next).isCloseTo(Double.parseDouble(row.get("R")), within(1e-14));
    }
  }

  @Test
  void isResident_expectedHistories_areFollowed() {
    for (Map<String, String> row : EXPECTED) {
      assertThat(ResidencyIndex.ESTONIA.isResident(Double.parseDouble(row.get("R"))))
          .as(row.toString())
          .isEqualTo(row.get("resident").equals("1"));
    }
  }

  @Test
  void isResident_indexEqualButForRounding_isResident() {
    assertThat(ResidencyIndex.ESTONIA.isResident(0.8 * 0.75 + 0.2 * 0.5 - 1e-16)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.2, 0.7", "0.8, 1.2, 0.7", "0.8, 0.2, 0", "0.8, 0.2, NaN"})
  void of_parametersOutOfBounds_areRefused(double kept, double gained, double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResidencyIndex(kept, gained, threshold));
  }

  @ParameterizedTest
  @CsvSource({"1.1, 0", "-0.1, 0", "0.5, -1", "NaN, 0", "0.5, Infinity"})
  void next_numbersOutOfBounds_areRefused(double before, double signs) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidencyIndex.ESTONIA.next(before, signs));
  }

  @Property
  void next_anySigns_staysWithinZeroAndOne(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 5) Double> years) {
    double index = 0;
    for (double signs : years) {
      index = ResidencyIndex.ESTONIA.next(index, signs);
      assertThat(index).isBetween(0.0, 1.0);
    }
  }

  @Property
  void next_moreSigns_neverLowersTheIndex(
      @ForAll @DoubleRange(min = 0, max = 1) double before,
      @ForAll @DoubleRange(min = 0, max = 5) double signs,
      @ForAll @DoubleRange(min = 0, max = 5) double more) {
    assertThat(ResidencyIndex.ESTONIA.next(before, signs + more))
        .isGreaterThanOrEqualTo(ResidencyIndex.ESTONIA.next(before, signs));
  }
}
