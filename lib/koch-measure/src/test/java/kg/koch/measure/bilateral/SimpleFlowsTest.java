package kg.koch.measure.bilateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Differences of stocks and rates, on stocks small enough to follow. */
class SimpleFlowsTest {

  /** Born in A and living in B: 10, later 14. Born in B and living in A: 20, later 17. */
  private static final BirthplaceStocks TWO =
      Stocks.of(new double[][] {{100, 10}, {20, 70}}, new double[][] {{96, 14}, {17, 73}});

  @Test
  void dropNegative_oneGrowsOneShrinks_keepsTheOneThatGrows() {
    assertThat(StockDifferences.dropNegative(TWO).values()).containsExactly(0, 0, 4, 0);
  }

  /** 4 went out, and 3 born in B went back from A to B. */
  @Test
  void reverseNegative_oneGrowsOneShrinks_countsTheReturn() {
    assertThat(StockDifferences.reverseNegative(TWO).values()).containsExactly(0, 0, 7, 0);
  }

  /** 30 live abroad: a third of them born in A. The natives take no share. */
  @Test
  void dennett_knownTotal_isSharedOutOverTheStocksAbroad() {
    assertThat(MigrationRates.dennett(TWO, 9).values())
        .containsExactly(new double[] {0, 6, 3, 0}, within(1e-14));
  }

  /** A loses 7, B gains 7. */
  @Test
  void turnover_twoPlaces_isTheSumOfAbsoluteChanges() {
    assertThat(MigrationRates.turnover(TWO)).isEqualTo(14);
  }

  /** End = start * [[.9, .1], [.2, .8]]; 120 live in A and 80 in B: flows 12 and 16. */
  @Test
  void rogersVonRabenau_stocksOfOneMatrix_findsIt() {
    BirthplaceStocks stocks =
        Stocks.of(new double[][] {{100, 10}, {20, 70}}, new double[][] {{92, 18}, {32, 58}});
    assertThat(MigrationRates.rogersVonRabenau(stocks).values())
        .containsExactly(new double[] {0, 16, 12, 0}, within(1e-12));
  }

  @Test
  void rogersVonRabenau_birthplacesDistributedAlike_isRefused() {
    BirthplaceStocks alike =
        Stocks.of(new double[][] {{100, 10}, {200, 20}}, new double[][] {{92, 18}, {32, 58}});
    assertThatThrownBy(() -> MigrationRates.rogersVonRabenau(alike))
        .hasMessageContaining("tell every birthplace from the others");
  }

  @Test
  void dennett_nobodyAbroad_isRefused() {
    BirthplaceStocks home =
        Stocks.of(new double[][] {{100, 0}, {0, 70}}, new double[][] {{92, 8}, {2, 68}});
    assertThatThrownBy(() -> MigrationRates.dennett(home, 9))
        .hasMessageContaining("outside their place of birth");
  }

  @Test
  void stocks_foreignBornBelowZero_areRefused() {
    assertThatThrownBy(
            () -> Stocks.of(new double[][] {{1, -2}, {3, 4}}, new double[][] {{1, 2}, {3, 4}}))
        .hasMessageContaining("got -2.0 at the start, born in A, living in B");
  }
}
