package kg.koch.measure.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.measure.page.Table;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MirrorAdjustmentTest {

  /** Expected values are given to 15 digits; the system has 5 unknowns of the order of 1. */
  private static final double VECTOR = 1e-12;

  private static List<MirrorReport> vector() {
    return Table.rows(MirrorAdjustmentTest.class, "mirror_adjust_input.csv").stream()
        .filter(row -> !row[0].equals(row[1]))
        .map(row -> report(row[0], row[1], Double.valueOf(row[2]), Double.valueOf(row[3])))
        .toList();
  }

  private static MirrorReport report(String from, String to, Double in, Double out) {
    return new MirrorReport(from, to, in, out);
  }

  @ParameterizedTest
  @EnumSource(Weighting.class)
  void fit_vector_givesItsFactors(Weighting weighting) {
    ReportingFactors factors = MirrorAdjustment.fit(vector(), "1", weighting);
    assertThat(factors.immigration().get("1")).isEqualTo(1);
    for (String[] row : Table.rows(MirrorAdjustmentTest.class, "mirror_adjust_expected.csv")) {
      Map<String, Double> side =
          row[0].startsWith("alpha") ? factors.immigration() : factors.emigration();
      double expected = Double.parseDouble(row[1 + weighting.ordinal()]);
      assertThat(side.get(row[0].substring(row[0].length() - 1)))
          .isCloseTo(expected, within(VECTOR));
    }
  }

  /** Where every report is the true flow over its factor, the factors are found. */
  @Property
  void fit_reportsThatFactorsExplain_findsThem(
      @ForAll @Size(6) List<@DoubleRange(min = 10, max = 1000) Double> flows,
      @ForAll @Size(6) List<@DoubleRange(min = 0.5, max = 5) Double> factors,
      @ForAll Weighting weighting) {
    List<MirrorReport> reports = new ArrayList<>();
    int[][] pairs = {{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}};
    for (int at = 0; at < pairs.length; at++) {
      double alpha = pairs[at][1] == 0 ? 1 : factors.get(pairs[at][1]);
      double beta = factors.get(3 + pairs[at][0]);
      double flow = flows.get(at);
      reports.add(report("" + pairs[at][0], "" + pairs[at][1], flow / alpha, flow / beta));
    }
    ReportingFactors found = MirrorAdjustment.fit(reports, "0", weighting);
    // Flows and factors within two orders of magnitude: condition below 1e7, 1e-16 of rounding.
    assertThat(found.immigration().get("2")).isCloseTo(factors.get(2), within(1e-7));
    assertThat(found.emigration().get("1")).isCloseTo(factors.get(4), within(1e-7));
  }

  @Test
  void adjust_bothReports_isTheMeanOfTheTwo() {
    ReportingFactors factors = new ReportingFactors(Map.of("B", 2.0), Map.of("A", 3.0));
    assertThat(factors.adjust(report("A", "B", 10.0, 8.0)).estimate()).isEqualTo(22);
  }

  @Test
  void adjust_oneReport_isThatOne() {
    ReportingFactors factors = new ReportingFactors(Map.of("B", 2.0), Map.of("A", 3.0));
    assertThat(factors.adjust(report("A", "B", null, 8.0)).estimate()).isEqualTo(24);
  }

  @Test
  void adjust_noFactor_isNothing() {
    ReportingFactors factors = new ReportingFactors(Map.of(), Map.of());
    assertThat(factors.adjust(report("A", "B", 10.0, 8.0)).estimate()).isNull();
  }

  @Test
  void fit_fixedCountryThatDoesNotReport_isRefused() {
    List<MirrorReport> reports = List.of(report("A", "B", 10.0, 8.0), report("B", "A", null, 8.0));
    assertThatThrownBy(() -> MirrorAdjustment.fit(reports, "A", Weighting.EQUAL))
        .hasMessageContaining("both sides of immigration into A, which is fixed; got none");
  }

  /** Two flows, three unknown factors. */
  @Test
  void fit_tooFewPairs_isRefused() {
    List<MirrorReport> reports = List.of(report("A", "B", 10.0, 8.0), report("B", "A", 9.0, 8.0));
    assertThatThrownBy(() -> MirrorAdjustment.fit(reports, "A", Weighting.EQUAL))
        .hasMessageContaining("tie every country to immigration into A");
  }

  @Test
  void report_withinACountry_isRefused() {
    assertThatThrownBy(() -> report("A", "A", 1.0, 1.0)).hasMessageContaining("two countries");
  }
}
