package kg.koch.measure.proportional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

class ProportionalFittingTest {

  private static final Crosstab SEED = Tables.flows(new double[] {5, 2}, new double[] {1, 7});

  private static Crosstab fit(Crosstab seed, Crosstab... margins) {
    return ProportionalFitting.fit(seed, List.of(margins), Convergence.STANDARD);
  }

  private static void assertRefused(String expected, Crosstab seed, Crosstab... margins) {
    assertThatThrownBy(() -> fit(seed, margins))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected);
  }

  /** Willekens (1999), to the four decimals given. */
  @Test
  void fit_exampleOfWillekens_givesItsTable() {
    Crosstab fitted = fit(SEED, Tables.rowTotals(18, 20), Tables.columnTotals(16, 22));
    assertThat(fitted.values())
        .containsExactly(new double[] {13.2502, 4.7498, 2.7498, 17.2502}, within(5e-5));
  }

  @Test
  void fit_rowsOnly_scalesEachRow() {
    assertThat(fit(SEED, Tables.rowTotals(14, 4)).values())
        .containsExactly(new double[] {10, 4, 0.5, 3.5}, within(1e-12));
  }

  /** With equal seeds the fit is the product of the margins over the total: 12 * 9 / 18 ... */
  @Test
  void fit_threeWaysFromEqualSeeds_isTheProductWithinEachLayer() {
    Dimension layers = new Dimension("birth", List.of("X", "Y"));
    Dimension origins = Tables.origins(2);
    Dimension destinations = Tables.destinations(2);
    Crosstab fitted =
        fit(
            Crosstab.filled(List.of(origins, destinations, layers), 1),
            new Crosstab(List.of(origins, layers), 12, 1, 6, 3),
            new Crosstab(List.of(destinations, layers), 9, 2, 9, 2));
    assertThat(fitted.values())
        .containsExactly(new double[] {6, 0.5, 6, 0.5, 3, 1.5, 3, 1.5}, within(1e-10));
  }

  @Test
  void fit_zeroInTheSeed_staysZero() {
    Crosstab seed =
        Tables.flows(new double[] {0, 2, 3}, new double[] {4, 0, 1}, new double[] {2, 2, 0});
    Crosstab fitted = fit(seed, Tables.rowTotals(10, 20, 30), Tables.columnTotals(25, 20, 15));
    assertThat(fitted.value(0, 0) + fitted.value(1, 1) + fitted.value(2, 2)).isZero();
  }

  @Test
  void fit_marginsThatDiffer_saysTheDifference() {
    assertRefused(
        "agree for the whole; got 38 by orig and 40 by dest, a difference of -2",
        SEED,
        Tables.rowTotals(18, 20),
        Tables.columnTotals(16, 24));
  }

  @Test
  void fit_marginsThatDifferInOneLayer_namesTheLayer() {
    Dimension layers = new Dimension("birth", List.of("X", "Y"));
    assertRefused(
        "agree for birth Y; got 4 by orig, birth and 5 by dest, birth, a difference of -1",
        Crosstab.filled(List.of(Tables.origins(2), Tables.destinations(2), layers), 1),
        new Crosstab(List.of(Tables.origins(2), layers), 1, 2, 2, 2),
        new Crosstab(List.of(Tables.destinations(2), layers), 1, 2, 2, 3));
  }

  @Test
  void fit_positiveTotalOverZeros_namesThePlace() {
    Crosstab seed = Tables.flows(new double[] {0, 0}, new double[] {1, 7});
    assertRefused("orig A, whose total is 18; got 0 in every cell", seed, Tables.rowTotals(18, 20));
  }

  @Test
  void fit_negativeSeed_namesTheCell() {
    Crosstab seed = Tables.flows(new double[] {5, -2}, new double[] {1, 7});
    assertRefused("seed of 0 or more at orig A, dest B; got -2", seed, Tables.rowTotals(18, 20));
  }

  @Test
  void fit_negativeTotal_namesIt() {
    assertRefused("total of 0 or more at orig B; got -20", SEED, Tables.rowTotals(18, -20));
  }

  /** On a diagonal seed row and column totals would have to be the same. */
  @Test
  void fit_totalsTheZerosForbid_saysWhatIsLeft() {
    Crosstab seed = Tables.flows(new double[] {1, 0}, new double[] {0, 1});
    assertRefused(
        "rounds, a difference of 1 left at orig A",
        seed,
        Tables.rowTotals(1, 2),
        Tables.columnTotals(2, 1));
  }

  @Test
  void fit_totalsOfZero_givesZeros() {
    assertThat(fit(SEED, Tables.rowTotals(0, 0), Tables.columnTotals(0, 0)).total()).isZero();
  }

  @Test
  void crosstab_valueThatIsNoNumber_isRefused() {
    assertThatThrownBy(() -> Tables.rowTotals(1, Double.NaN))
        .hasMessage("Expected a finite number at orig B; got NaN");
  }

  @Test
  void page() {
    Crosstab fitted = fit(SEED, Tables.rowTotals(18, 20), Tables.columnTotals(16, 22));
    ConditionalMaximisation.Fit factors =
        ConditionalMaximisation.fit(
            SEED, Tables.rowTotals(18, 20), Tables.columnTotals(16, 22), Convergence.STANDARD);
    NetFitting.Fit net =
        NetFitting.fit(
            Tables.flows(new double[] {0, 2}, new double[] {3, 0}),
            new double[] {-5, 5},
            Convergence.STANDARD);
    MethodPage.of("ipf", "Tables fitted to totals")
        .answers(
            """
            How many moved between each pair of places, when an older or partial table and the new totals are known. Needed to bring flows by origin and destination up to date, to make survey tables agree with registers, and inside other methods (flows from stocks).""")
        .formula(
            """
            The log-linear model with offset: log μ_ij = α_i + β_j + log m_ij, with m the seed. `ipf` scales rows and columns in turn until all margins fit; `cm` finds the factors: a_i = R_i / Σ_j b_j m_ij, b_j = C_j / Σ_i a_i m_ij. Both give the same table. More dimensions and any margins work the same way.

            Net totals only: μ_ij = (a_i / a_j) m_ij, with a_i the positive root of A x² + N_i x − B = 0; A = Σ_j m_ij / a_j, B = Σ_j a_j m_ji, N_i = arrivals less departures. With a grand total all cells are multiplied by one more factor; the total counts the diagonal too.

            Components: m_ij = total × origin share_i × destination share_j × interaction_ij.""")
        .source(
            """
            Deming and Stephan (1940); Willekens, Modelling approaches to the indirect estimation of migration flows (1999); Raymer (2007) for the components; Abel and Cohen (2019) for net totals.""")
        .example(
            "row and column totals",
            "Seed [[5, 2], [1, 7]], row totals 18 and 20, column totals 16 and 22 (Willekens 1999).",
            Tables.text(fitted)
                + "odds ratio %.6f, as in the seed: 35 / 2\n".formatted(oddsRatio(fitted))
                + "second destination factor over the first %.6f"
                    .formatted(factors.second().value(1)))
        .example(
            "net totals",
            "Seed A → B 2, B → A 3; B gains 5. The root of 2 x² − 5 x − 3 = 0 is 3, so A → B is 2 × 3 and B → A 3 / 3.",
            Tables.text(net.table()))
        .limits(
            """
            A cell of 0 in the seed stays 0; margins that do not agree (to 1 in 10⁹), negative numbers, a positive total over zeros only, and totals the zeros make impossible are refused, with the difference. Nothing is scaled silently. The result carries no standard error. Stops when every margin fits to 10⁻¹² of the total, or after 50,000 rounds with a refusal.""")
        .notWhen(
            """
            When the pattern of who moves where has changed (a border opened, a war): the fit keeps the seed's odds ratios by construction. When only net totals are known the flows can be any size; use a grand total, or do not publish them as flows.""")
        .command(
            """
            `./koch ipf --seed F --rows F --columns F [--margin F] [--method ipf|cm|net|components] [--net F] [--total N] [--factors F] [--out F]`""")
        .isInTheDocuments();
  }

  private static double oddsRatio(Crosstab table) {
    return table.value(0, 0) * table.value(1, 1) / (table.value(0, 1) * table.value(1, 0));
  }
}
