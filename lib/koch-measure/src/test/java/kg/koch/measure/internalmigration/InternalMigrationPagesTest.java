package kg.koch.measure.internalmigration;

import static kg.koch.measure.internalmigration.MadeUp.TINY;
import static kg.koch.measure.internalmigration.MadeUp.TINY_POPULATION;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The pages on internal migration; their numbers are what the code gives. */
class InternalMigrationPagesTest {

  private static final String THREE_REGIONS =
      """
      Three made-up regions with 1,000, 2,000 and 3,000 persons.

      | from \\ to | 1 | 2 | 3 |
      |---|---|---|---|
      | 1 | | 10 | 20 |
      | 2 | 30 | | 5 |
      | 3 | 15 | 25 | |
      """;

  private static final String COMMAND =
      """
      ```
      ./koch indices --flows flows.csv --population population.csv%s
      ```
      """;

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%-28s %9.4f", name, value);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void internalMigrationIntensity_isInTheDocuments() {
    Intensity intensity = Intensity.of(TINY, TINY_POPULATION);
    CourgeauLine line =
        CourgeauLine.fit(
            List.of(new Zonation(7, 1.2), new Zonation(44, 2.1), new Zonation(484, 3.4)));
    MethodPage.of("internal-migration-intensity", "Internal migration: intensity")
        .answers(
            """
            How much a population moves within its country, and how to compare that between countries cut into few and many regions. From flows between regions and the population at risk.
            """)
        .formula(
            """
            M moves (or migrants) between n regions, P persons at risk: mid-year population for moves, survivors at the end of the interval for migrants.

            - Crude migration intensity CMI = 100 M / P.
            - Courgeau's k = CMI / ln(n²).
            - Over several divisions of one country: least squares of CMI on ln(n²), through the origin (k over all divisions) and free (a + b ln(n²), with R²).
            - Aggregate crude migration intensity ACMI: the free line at n = H, the number of households, where every change of address crosses a boundary. The line over ln(H / n) read at H / n = 1 gives the same number.
            """)
        .source(
            """
            Bell et al. (2002), Cross-national comparison of internal migration, JRSS A 165(3), 435-464. Courgeau (1973). Courgeau, Muhidin and Bell (2012), Population 67(4).
            """)
        .example(
            "three regions",
            THREE_REGIONS + "\nM = 105, P = 6,000: CMI = 10,500 / 6,000, and ln 9 = 2.1972.",
            lines(
                line("crude_intensity, %", intensity.crude()),
                line("courgeau_k, %", intensity.courgeau())))
        .example(
            "changes of address from three divisions",
            "Made-up intensities of 1.2, 2.1 and 3.4 % between 7, 44 and 484 regions; 1.5 million households.",
            lines(
                line("zonations_k, %", line.throughOrigin()),
                line("zonations_intercept, %", line.intercept()),
                line("zonations_slope, %", line.slope()),
                line("zonations_r_squared", line.determination()),
                line("aggregate_crude_intensity, %", line.at(1_500_000))))
        .limits(
            """
            Courgeau's proportionality is a finding, not a law. An ACMI read off far beyond the finest division stands or falls with the line: in the project's test vector (2 to 17 regions, R² 0.93) it reads 15.5 % at 23 million households, more than three times the intensity between 17 regions. No standard error is given: the divisions of one country are not independent.
            """)
        .notWhen(
            """
            A register counts changes of address: count them all, and that is the ACMI. Do not mix moves with migrants, or periods of one and five years, in one line.
            """)
        .command(COMMAND.formatted(" --zonations zonations.csv --households 1500000"))
        .isInTheDocuments();
  }

  @Test
  void internalMigrationImpact_isInTheDocuments() {
    Redistribution all = Redistribution.of(TINY, TINY_POPULATION);
    String regions =
        RegionalMigration.of(TINY, TINY_POPULATION).stream()
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "region %s: net %5.0f  in %.4f %%  out %.4f %%  net %7.4f %%  effectiveness %8.4f",
                        one.region(),
                        one.net(),
                        one.inRate(),
                        one.outRate(),
                        one.netRate(),
                        one.effectiveness().orElseThrow()))
            .collect(Collectors.joining("\n"));
    MethodPage.of("internal-migration-impact", "Internal migration: impact")
        .answers(
            """
            Who gains and who loses by migration, and how far moves there and back cancel. From flows between regions and the population at risk.
            """)
        .formula(
            """
            D inflow, O outflow, P population of a region.

            - In, out and net rate: 100 D / P, 100 O / P, 100 (D - O) / P.
            - Effectiveness of a region: 100 (D - O) / (D + O), from -100 to 100.
            - Migration effectiveness index MEI = 100 Σ|D - O| / Σ(D + O), from 0 to 100.
            - Aggregate net migration rate ANMR = 100 · ½ Σ|D - O| / ΣP.
            - Always ANMR = CMI · MEI / 100.
            """)
        .source(
            """
            Bell et al. (2002), JRSS A 165(3), 435-464. Shryock and Siegel (1976). UN Manual VI, Methods of Measuring Internal Migration (1970).
            """)
        .example(
            "three regions",
            THREE_REGIONS,
            lines(
                line("effectiveness (MEI)", all.effectiveness()),
                line("aggregate_net_rate, %", all.aggregateNetRate()),
                regions))
        .limits(
            """
            Every measure but a region's own rates depends on how the country is divided. A rate over a small population jumps from year to year. A register that misses departures from one region shows a gain there that nobody had.
            """)
        .notWhen(
            """
            Migration with other countries matters to the region: these rates see moves within the country only.
            """)
        .command(COMMAND.formatted(""))
        .isInTheDocuments();
  }

  @Test
  void internalMigrationFocus_isInTheDocuments() {
    Connectivity connectivity = Connectivity.of(TINY);
    SpatialFocus focus = SpatialFocus.of(TINY);
    String fields =
        IntStream.range(0, 3)
            .mapToObj(
                region ->
                    String.format(
                        Locale.ROOT,
                        "region %d: gini_out %.4f  gini_in %.4f",
                        region + 1,
                        focus.giniOut(region).orElseThrow(),
                        focus.giniIn(region).orElseThrow()))
            .collect(Collectors.joining("\n"));
    MethodPage.of("internal-migration-focus", "Internal migration: connectivity and focus")
        .answers(
            """
            Whether everybody exchanges with everybody, or few pairs of regions have most of the moves. From flows between regions.
            """)
        .formula(
            """
            Flows M_ij between n regions, diagonal left out; zeros count.

            - Connectivity: part of the n (n - 1) flows that are not 0.
            - Inequality: ½ Σ|M_ij / M - E_ij|; E_ij = 1 / (n (n - 1)) (equal), or the fit of a Poisson regression on an effect of each origin and each destination (independence).
            - Gini of k flows: Σ Σ |M_a - M_b| / (2 (k - 1) Σ M), over ordered pairs. Total: all k = n (n - 1) flows. Field, out of i: the k = n - 1 flows from i. Field, into j: the flows to j.
            - Mean weighted Gini, out: Σ (O_i / M) Gini_i; in: Σ (D_j / M) Gini_j.
            - Coefficient of variation: standard deviation over mean of all flows, dividing by k. Aggregate (ACV): Σ (O_i / M) CV of the flows from i, plus Σ (D_j / M) CV of those to j.
            """)
        .source(
            """
            Bell et al. (2002), JRSS A 165(3). Plane and Mulligan (1997), Measuring spatial focus in a migration system, Demography 34(2), 251-262. Rogers and Raymer (1998); Rogers and Sweeney (1998).
            """)
        .example(
            "three regions",
            THREE_REGIONS + "\nOut of region 2 go 30 and 5: Gini = 25 / 35.",
            lines(
                line("connectivity", connectivity.connectivity()),
                line("inequality_equal", connectivity.inequalityEqual()),
                line("inequality_independence", connectivity.inequalityIndependence()),
                line("gini_total", focus.totalGini()),
                line("mean_weighted_gini_out", focus.meanWeightedGiniOut().orElseThrow()),
                line("mean_weighted_gini_in", focus.meanWeightedGiniIn().orElseThrow()),
                line("coefficient_of_variation", focus.coefficientOfVariation()),
                line("aggregate_cv", focus.aggregateCoefficientOfVariation().orElseThrow()),
                fields))
        .section(
            "Where other programs differ",
            """
            migest 2.0.5 (with migration.indices) weighs the outward mean Gini with inflows and divides it by n once more; its cv takes the mean inside the root. The formulas above are kept here, and tests say so.
            """)
        .limits(
            """
            With fewer than three regions a field has a single flow and no Gini. Regions of very different size make every Gini high; the inequality against independence takes sizes out. Where every move leaves or reaches one region, outflows and inflows settle all flows and that inequality is 0.
            """)
        .notWhen(
            """
            Flows are small counts: many zeros and ones look like focus. Take several years together.
            """)
        .command(COMMAND.formatted(""))
        .isInTheDocuments();
  }

  @Test
  void internalMigrationDistance_isInTheDocuments() {
    MovedDistance moved = MovedDistance.of(MadeUp.ROAD, MadeUp.ROAD_DISTANCES);
    MethodPage.of("internal-migration-distance", "Internal migration: distance")
        .answers(
            """
            How far people move, and how fast flows fall with distance. From flows and distances between regions.
            """)
        .formula(
            """
            - Mean distance: Σ M_ij d_ij / M.
            - Median distance: the plain weighted median, the middle of the distances of all moves written down one by one; where exactly half of the moves lie up to a distance, midway to the next.
            - Distance decay: beta in ln E(M_ij) = a_i + b_j + beta ln d_ij (Poisson regression, i and j different). At -1, twice the distance has half the flow.

            The regression is fitted by Newton's method with halved steps, until a step would change the flows by less than 1e-10 of themselves and beta by less than 1e-9.
            """)
        .source(
            """
            Bell et al. (2002), JRSS A 165(3), 435-464. Flowerdew and Aitkin (1982), Journal of Regional Science 22(2).
            """)
        .example(
            "four regions along a road",
            """
            Made-up flows between A, B, C and D, and kilometres.

            | from \\ to | A | B | C | D |
            |---|---|---|---|---|
            | A | | 120 | 60 | 15 |
            | B | 90 | | 200 | 40 |
            | C | 70 | 150 | | 80 |
            | D | 5 | 30 | 90 | |

            A-B 40, A-C 110, A-D 300, B-C 75, B-D 240, C-D 160. Of 950 moves, 210 go 40 km and 350 go 75 km: the middle ones are among these.
            """,
            lines(
                line("mean_distance, km", moved.mean()),
                line("median_distance, km", moved.median()),
                line(
                    "distance_decay",
                    DistanceDecay.of(MadeUp.ROAD, MadeUp.ROAD_DISTANCES).coefficient())))
        .section(
            "Where other programs differ",
            """
            migest 2.0.5 draws the median between distances in proportion to flows, so it is a length no move has. R's glm gives the same decay, to 12 digits on the example.
            """)
        .limits(
            """
            A move is taken to be as long as its regions' centres are apart; moves within a region are not seen, so large regions make moves look long. The decay has no value where the data do not settle it: fewer than three regions, one region that every move leaves or reaches, equal distances, or flows only to the nearest. No standard error: flows vary by more than Poisson's law says.
            """)
        .notWhen(
            """
            Roads close in winter or a ridge lies between: use travel time as distance. There and back must be the same.
            """)
        .command(COMMAND.formatted(" --distances distances.csv"))
        .isInTheDocuments();
  }
}
