package kg.koch.measure.bilateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;
import kg.koch.measure.proportional.Tables;
import org.junit.jupiter.api.Test;

/**
 * Demographic accounting worked by hand. One in ten dies: of those born in A 90 and 9 live to the
 * end, of those born in B 18 and 63. Newborns, 15 in A and 5 in B, are natives: without them 85 and
 * 14, 23 and 58 are there at the end. So 5 born in A went from A to B, 5 born in B from B to A.
 */
class AccountingFlowsTest {

  private static final BirthplaceStocks TWO =
      Stocks.of(new double[][] {{100, 10}, {20, 70}}, new double[][] {{100, 14}, {23, 63}});
  private static final VitalEvents VITAL = new VitalEvents(List.of(15.0, 5.0), List.of(12.0, 8.0));
  private static final AccountingFlows FLOWS = new AccountingFlows(Tables.places(2), null);

  @Test
  void minimum_birthsAndDeaths_leavesTheMovesByHand() {
    assertThat(FLOWS.minimum(TWO, VITAL).values())
        .containsExactly(new double[] {85, 0, 5, 9, 18, 5, 0, 58}, within(1e-12));
  }

  /** Of the 99 born in A, 90 start in A and 85 / 99 of those end there. */
  @Test
  void independence_birthsAndDeaths_isTheProductOfTheMargins() {
    Crosstab flows = FLOWS.independence(TWO, VITAL);
    assertThat(Stocks.flow(flows, "A", "A", "A")).isCloseTo(90 * 85 / 99.0, within(1e-12));
    assertThat(Stocks.flow(flows, "A", "B", "A")).isCloseTo(90 * 14 / 99.0, within(1e-12));
  }

  @Test
  void pseudoBayes_weight087_isTheWeightedMean() {
    Crosstab flows = FLOWS.pseudoBayes(TWO, VITAL, AccountingFlows.MINIMUM_WEIGHT);
    assertThat(Stocks.flow(flows, "A", "B", "A"))
        .isCloseTo(0.87 * 5 + 0.13 * 90 * 14 / 99.0, within(1e-12));
  }

  /**
   * 10 of the 99 born in A are nowhere at the end: 10 / 99 of each residence left. Of the rest,
   * 81.8182 in A and 8.1818 in B, 85 and 4 are found: 3.1818 came from B.
   */
  @Test
  void open_fewerAtTheEnd_leaveToTheOutside() {
    BirthplaceStocks fewer =
        Stocks.of(new double[][] {{100, 10}, {20, 70}}, new double[][] {{100, 4}, {23, 63}});
    Crosstab flows = FLOWS.open(fewer, VITAL);
    assertThat(Stocks.flow(flows, "A", "outside", "A")).isCloseTo(900 / 99.0, within(1e-12));
    assertThat(Stocks.flow(flows, "A", "outside", "B")).isCloseTo(90 / 99.0, within(1e-12));
    assertThat(Stocks.flow(flows, "A", "A", "B")).isCloseTo(9 - 90 / 99.0 - 4, within(1e-12));
    assertThat(Stocks.flow(flows, "A", "B", "A")).isZero();
  }

  @Test
  void open_matchingTotals_isTheClosedMinimum() {
    Crosstab open = FLOWS.open(TWO, VITAL);
    Crosstab closed = FLOWS.minimum(TWO, VITAL);
    assertThat(Stocks.flow(open, "B", "A", "B")).isEqualTo(Stocks.flow(closed, "B", "A", "B"));
    assertThat(Stocks.movers(open)).isCloseTo(10, within(1e-12));
  }

  /**
   * A peer (migest 2.0.5) leaves the seed unused while stayers are kept; the formula does not. The
   * seed's odds ratio of 9 makes 7.5 and 2.5 of 10, equal seeds 5 and 5.
   */
  @Test
  void minimum_seed_weighsThePairs() {
    double[][] start = {{10, 10, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    double[][] end = {{0, 0, 10, 10}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    List<String> places = Tables.places(4);
    double[] ones = new double[16];
    java.util.Arrays.fill(ones, 1);
    ones[2 * 4] = 3;
    ones[3 * 4 + 1] = 3;
    Crosstab seed =
        new Crosstab(List.of(new Dimension("dest", places), new Dimension("orig", places)), ones);
    Crosstab flows =
        new AccountingFlows(places, seed).minimum(Stocks.of(start, end), VitalEvents.none(4));
    assertThat(Stocks.flow(flows, "A", "C", "A")).isCloseTo(7.5, within(1e-9));
    assertThat(Stocks.flow(flows, "A", "D", "A")).isCloseTo(2.5, within(1e-9));
  }

  /** 30 too many at the end: natives grow by 15 at the start and shrink by 15 at the end. */
  @Test
  void closed_unexplainedChange_isTakenHalfAndHalfFromTheNatives() {
    BirthplaceStocks grown =
        Stocks.of(new double[][] {{100, 0}, {0, 50}}, new double[][] {{120, 0}, {0, 60}});
    ComparableStocks present = ComparableStocks.closed(grown, VitalEvents.none(2));
    assertThat(present.start()[0][0]).isCloseTo(110, within(1e-9));
    assertThat(present.start()[1][1]).isCloseTo(55, within(1e-9));
    assertThat(present.end()[0][0]).isCloseTo(110, within(1e-9));
  }

  @Test
  void removeBirths_moreThanNatives_takesAllWhoLiveThereInProportion() {
    PersonsPresent end =
        new PersonsPresent(Stocks.table(new double[] {10, 0}, new double[] {10, 5}));
    end.removeBirths(List.of(15.0, 0.0));
    assertThat(end.stocks()[0][0]).isCloseTo(2.5, within(1e-12));
    assertThat(end.stocks()[1][0]).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void nativesBelowZero_becomeZeroWithinThePopulation() {
    PersonsPresent persons =
        new PersonsPresent(Stocks.table(new double[] {-10, 1}, new double[] {40, 5}));
    assertThat(persons.stocks()[0][0]).isZero();
    assertThat(persons.stocks()[1][0]).isCloseTo(30, within(1e-12));
  }

  @Test
  void minimum_moreDeathsThanPersons_namesThePlace() {
    VitalEvents tooMany = new VitalEvents(List.of(0.0, 0.0), List.of(0.0, 90.0));
    assertThatThrownBy(() -> FLOWS.open(TWO, tooMany))
        .hasMessage("Expected no more deaths than persons living in B, 80.0; got 90.0");
  }

  @Test
  void pseudoBayes_weightAboveOne_isRefused() {
    assertThatThrownBy(() -> FLOWS.pseudoBayes(TWO, VITAL, 1.1))
        .hasMessageContaining("between 0 and 1");
  }

  @Test
  void page() {
    StringBuilder result = new StringBuilder();
    result.append(line("drop-negative", StockDifferences.dropNegative(TWO)));
    result.append(line("reverse-negative", StockDifferences.reverseNegative(TWO)));
    result.append(line("rates, total 10", MigrationRates.dennett(TWO, 10)));
    result.append(line("rates-rvr", MigrationRates.rogersVonRabenau(TWO)));
    result.append(line("accounting-open", Stocks.sumOfBirths(FLOWS.open(TWO, VITAL))));
    result.append(line("accounting-closed", Stocks.sumOfBirths(FLOWS.minimum(TWO, VITAL))));
    result.append(line("pseudo-bayes", Stocks.sumOfBirths(FLOWS.pseudoBayes(TWO, VITAL, 0.87))));
    result.append(line("independence", Stocks.sumOfBirths(FLOWS.independence(TWO, VITAL))));
    MethodPage.of("flows-from-stocks", "Flows between countries from stocks by place of birth")
        .answers(
            """
            How many persons moved from each country to each other in a period, when countries publish only how many residents were born where. For partners of the Kyrgyz Republic that publish stocks by country of birth; no substitute for border records.""")
        .formula(
            """
            S1 and S2: persons born in b living in j, at the start and the end.

            1. `drop-negative`: flow b → j = max(S2 − S1, 0). 2. `reverse-negative`: besides, flow j → b = max(S1 − S2, 0).
            3. `rates` (Dennett): flow b → j = M × S1_bj / Σ S1 over all who live outside their place of birth; M, the world total, is an input. `rates-rvr` (Rogers and von Rabenau): S2 = S1 P is solved for P; flow i → j = population_i × P_ij.
            4. `accounting-open`, 5. `accounting-closed`, 6. `pseudo-bayes`: newborns are taken from the natives of S2 (from all residents in proportion when natives are too few), deaths from S1 in proportion by residence. Then, for each place of birth, stayers are min(S1_bi, S2_bi) and the rest moves by proportional fitting from a seed (1 unless given).

            Closed, before: natives below 0 become 0 within the population; natives are scaled until Σ S2 − Σ S1 = births − deaths, half at each date; after births and deaths, birthplace totals are made the mean of the two dates with populations kept. Open: nothing is scaled; totals that do not match leave to or come from `outside`, in proportion to residence. `independence`: as closed, without stayers. `pseudo-bayes`: 0.87 × closed + 0.13 × independence.""")
        .source(
            """
            Abel and Cohen, Bilateral international migration flow estimates for 200 countries, Scientific Data 6 (2019); Abel (2013), open; Abel and Sander (2014), closed; Azose and Raftery (2019), pseudo-Bayes; Dennett (2016); Rogers and von Rabenau (1971).""")
        .example(
            "two places (made up)",
            """
            Born in A: 100 in A and 10 in B, later 100 and 14. Born in B: 20 in A and 70 in B, later 23 and 63. Births 15 in A and 5 in B; deaths 12 and 8, one in ten. Of those born in A 90 and 9 live to the end; without newborns 85 and 14 are there: 5 moved from A to B at least. Of those born in B 5 moved from B to A.""",
            "method                  A -> B     B -> A\n" + result)
        .limits(
            """
            The methods differ by a factor of several; the first three ignore births and deaths. Moves and returns within the period are not seen. Rows with origin and destination the same are stayers, no flow. `rates-rvr` can give flows below 0: then one matrix for all birthplaces does not fit. Without `--total`, `rates` adds up to the sum of the absolute changes of the populations, a convention. The peer migest 2.0.5 leaves a seed unused when stayers are kept; here it counts. Residual natives may be below 0; any other stock may not.""")
        .notWhen(
            """
            When both countries count moves (use mirror statistics) or borders are recorded (use the residence rule). When stocks at the two dates come from sources that define birthplace or residence differently: the difference would be called migration.""")
        .command(
            """
            `./koch flows --from-stocks S [--vital V] --method NAME [--total M] [--weight 0.87] [--seed F] [--sum-births] [--leave-out-zeros] [--out F]`""")
        .isInTheDocuments();
  }

  private static String line(String method, Crosstab flows) {
    return String.format(
        Locale.ROOT,
        "%-18s %11.4f %10.4f\n",
        method,
        Stocks.flow(flows, "B", "A"),
        Stocks.flow(flows, "A", "B"));
  }
}
