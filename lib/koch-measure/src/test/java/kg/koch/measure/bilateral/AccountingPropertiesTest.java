package kg.koch.measure.bilateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Tables;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What must hold for every system of three places. */
class AccountingPropertiesTest {

  private static final int PLACES = 3;
  private static final AccountingFlows FLOWS = new AccountingFlows(Tables.places(PLACES), null);

  /** Sums of some dozens of numbers below 1e4, each exact to 1e-12 of itself. */
  private static final double SMALL = 1e-7;

  /** Stocks before and after moves that are known: birth by origin by destination. */
  private static BirthplaceStocks after(List<Double> moves) {
    double[][] start = new double[PLACES][PLACES];
    double[][] end = new double[PLACES][PLACES];
    for (int cell = 0; cell < moves.size(); cell++) {
      start[cell / 9][cell / 3 % 3] += moves.get(cell);
      end[cell / 9][cell % 3] += moves.get(cell);
    }
    return Stocks.of(start, end);
  }

  private static double[] sums(Crosstab flows, int end) {
    return flows.margin(List.of(flows.dimensions().get(0), flows.dimensions().get(end))).values();
  }

  @Property
  void closedMethods_movesThatAreKnown_giveBackTheStocks(
      @ForAll @Size(27) List<@DoubleRange(min = 0, max = 1000) Double> moves) {
    BirthplaceStocks stocks = after(moves);
    VitalEvents none = VitalEvents.none(PLACES);
    for (Crosstab flows :
        List.of(
            FLOWS.minimum(stocks, none),
            FLOWS.independence(stocks, none),
            FLOWS.pseudoBayes(stocks, none, 0.87))) {
      assertThat(sums(flows, 2)).containsExactly(stocks.start().values(), within(SMALL));
      assertThat(sums(flows, 1)).containsExactly(stocks.end().values(), within(SMALL));
    }
  }

  @Property
  void minimum_movesThatAreKnown_neverHasMoreMovers(
      @ForAll @Size(27) List<@DoubleRange(min = 0, max = 1000) Double> moves) {
    double known = 0;
    for (int cell = 0; cell < moves.size(); cell++) {
      known += cell / 3 % 3 == cell % 3 ? 0 : moves.get(cell);
    }
    Crosstab flows = FLOWS.minimum(after(moves), VitalEvents.none(PLACES));
    assertThat(Stocks.movers(flows)).isLessThanOrEqualTo(known + SMALL);
  }

  @Property
  void open_anyStocks_explainsThePopulationOfEveryPlace(
      @ForAll @Size(9) List<@DoubleRange(min = 10, max = 1000) Double> start,
      @ForAll @Size(9) List<@DoubleRange(min = 10, max = 1000) Double> end,
      @ForAll @Size(3) List<@DoubleRange(min = 0, max = 30) Double> births,
      @ForAll @Size(3) List<@DoubleRange(min = 0, max = 30) Double> deaths) {
    BirthplaceStocks stocks = Stocks.of(square(start), square(end));
    Crosstab flows = Stocks.sumOfBirths(FLOWS.open(stocks, new VitalEvents(births, deaths)));
    for (int place = 0; place < PLACES; place++) {
      double change = births.get(place) - deaths.get(place);
      for (int other = 0; other <= PLACES; other++) {
        change += flows.value(place, other) - flows.value(other, place);
      }
      double expected = living(stocks.end(), place) - living(stocks.start(), place);
      assertThat(change).isCloseTo(expected, within(SMALL));
    }
  }

  @Property
  void closed_anyStocks_givesFlowsOfZeroOrMore(
      @ForAll @Size(9) List<@DoubleRange(min = 100, max = 1000) Double> start,
      @ForAll @Size(9) List<@DoubleRange(min = 100, max = 1000) Double> end) {
    BirthplaceStocks stocks = Stocks.of(square(start), natives(square(end)));
    Crosstab flows = FLOWS.minimum(natives(stocks), VitalEvents.none(PLACES));
    assertThat(Arrays.stream(flows.values()).min().orElse(-1)).isNotNegative();
  }

  /** Enough natives to take what does not match. */
  private static BirthplaceStocks natives(BirthplaceStocks stocks) {
    return Stocks.of(
        natives(BirthplaceStocks.rows(stocks.start())), BirthplaceStocks.rows(stocks.end()));
  }

  private static double[][] natives(double[][] stocks) {
    for (int place = 0; place < PLACES; place++) {
      stocks[place][place] += 10_000;
    }
    return stocks;
  }

  private static double[][] square(List<Double> cells) {
    double[][] square = new double[PLACES][PLACES];
    for (int cell = 0; cell < cells.size(); cell++) {
      square[cell / PLACES][cell % PLACES] = cells.get(cell);
    }
    return square;
  }

  private static double living(Crosstab stocks, int residence) {
    double living = 0;
    for (int birth = 0; birth < PLACES; birth++) {
      living += stocks.value(birth, residence);
    }
    return living;
  }
}
