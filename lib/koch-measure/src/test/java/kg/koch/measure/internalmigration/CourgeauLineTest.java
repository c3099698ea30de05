package kg.koch.measure.internalmigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.measure.page.Table;
import org.junit.jupiter.api.Test;

class CourgeauLineTest {

  /** Expected numbers are written with 15 digits; the largest is 15.5. */
  private static final double WRITTEN = 1e-12;

  private static final List<String[]> LINES =
      Table.rows(CourgeauLineTest.class, "acmi_courgeau_expected.csv");
  private static final CourgeauLine LINE =
      CourgeauLine.fit(
          LINES.stream()
              .map(line -> new Zonation(Integer.parseInt(line[0]), Double.parseDouble(line[2])))
              .toList());

  private static double expected(int column) {
    return Double.parseDouble(LINES.get(0)[column]);
  }

  @Test
  void fit_fiveDivisionsOfOneCountry_givesTheVectorsSlopeThroughTheOrigin() {
    assertThat(LINE.throughOrigin()).isCloseTo(expected(4), within(WRITTEN));
  }

  @Test
  void fit_fiveDivisionsOfOneCountry_givesTheVectorsIntercept() {
    assertThat(LINE.intercept()).isCloseTo(expected(5), within(WRITTEN));
  }

  @Test
  void fit_fiveDivisionsOfOneCountry_givesTheVectorsSlope() {
    assertThat(LINE.slope()).isCloseTo(expected(6), within(WRITTEN));
  }

  @Test
  void fit_fiveDivisionsOfOneCountry_givesTheVectorsDetermination() {
    assertThat(LINE.determination()).isCloseTo(expected(7), within(WRITTEN));
  }

  @Test
  void at_numberOfHouseholds_readsTheLineOffThere() {
    assertThat(LINE.at(2.3e7)).isCloseTo(expected(8), within(WRITTEN));
  }

  /** On the scale of households for each region, H / n = 1 is where n = H. */
  @Test
  void at_households_equalsTheInterceptOfTheLineOverHouseholdsForEachRegion() {
    List<Zonation> zonations = List.of(new Zonation(4, 3.0), new Zonation(64, 9.0));
    // intensity over ln(H / n) with H = 1024: ln 256 -> 3, ln 16 -> 9: slope -6 / ln 16, at 0 9 + 6
    assertThat(CourgeauLine.fit(zonations).at(1024)).isCloseTo(15.0, within(WRITTEN));
  }

  @Test
  void fit_equalIntensities_isExact() {
    List<Zonation> zonations = List.of(new Zonation(4, 3.0), new Zonation(64, 3.0));
    assertThat(CourgeauLine.fit(zonations).determination()).isEqualTo(1);
  }

  @Test
  void fit_oneNumberOfRegions_isRefused() {
    List<Zonation> zonations = List.of(new Zonation(4, 3.0), new Zonation(4, 5.0));
    assertThatThrownBy(() -> CourgeauLine.fit(zonations))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 1");
  }

  @Test
  void zonation_oneRegion_isRefused() {
    assertThatThrownBy(() -> new Zonation(1, 3.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 1");
  }
}
