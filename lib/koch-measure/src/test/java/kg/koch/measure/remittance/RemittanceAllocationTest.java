package kg.koch.measure.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kg.koch.measure.page.Table;
import kg.koch.measure.remittance.RemittanceAllocation.Corridor;
import kg.koch.measure.remittance.RemittanceAllocation.Weighting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemittanceAllocationTest {

  private static final RemittanceAllocation ALLOCATION = new RemittanceAllocation(2160, 0.75);

  /** The table has 15 digits; shares are below 1. */
  @ParameterizedTest
  @CsvSource({"MIGRANTS, w1", "MIGRANTS_AND_INCOME, w2", "MIGRANTS_AND_REMITTANCE, w3"})
  void shares_madeUpCorridors_areThoseExpected(Weighting weighting, String column) {
    List<Map<String, String>> rows =
        Table.read(RemittanceAllocationTest.class, "ratha_shaw_expected.csv");
    List<Corridor> corridors =
        rows.stream()
            .map(
                row ->
                    new Corridor(
                        Double.parseDouble(row.get("M")), Double.parseDouble(row.get("y"))))
            .toList();
    assertThat(ALLOCATION.shares(corridors, weighting))
        .containsExactly(Table.numbers(rows, column), within(1e-13));
  }

  @Test
  void remittance_poorerCountry_isIncomeAtHome() {
    assertThat(ALLOCATION.remittance(new Corridor(1, 1000))).isEqualTo(2160);
  }

  /** 2160 + 10000^0.75. */
  @Test
  void remittance_richerCountry_risesWithThePower() {
    assertThat(ALLOCATION.remittance(new Corridor(1, 12160))).isCloseTo(3160, within(1e-9));
  }

  @Test
  void shares_nobodyAbroad_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ALLOCATION.shares(List.of(new Corridor(0, 1)), Weighting.MIGRANTS));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.75", "-1, 0.75", "2160, 1.1", "2160, -0.1", "2160, NaN"})
  void of_impossibleParameters_areRefused(double income, double beta) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RemittanceAllocation(income, beta));
  }

  @Test
  void corridor_negativeMigrants_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Corridor(-1, 100));
  }

  /** A sum of up to 20 shares. */
  @Property
  void shares_anyCorridors_addUpToOne(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 1, max = 1e6) Double> migrants,
      @ForAll Weighting weighting) {
    List<Corridor> corridors =
        migrants.stream().map(number -> new Corridor(number, 100 + number / 2)).toList();
    double sum = Arrays.stream(ALLOCATION.shares(corridors, weighting)).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }
}
