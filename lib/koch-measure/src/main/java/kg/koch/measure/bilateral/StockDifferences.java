package kg.koch.measure.bilateral;

import kg.koch.measure.proportional.Crosstab;

/**
 * Flows read off the differences of stocks: the two simplest methods (Abel and Cohen 2019, methods
 * 1 and 2). Both are blind to moves between two foreign countries and take deaths of emigrants for
 * moves; births and deaths play no part.
 */
public final class StockDifferences {

  private StockDifferences() {}

  /**
   * A growing stock born in b and living in j is a flow from b to j; a shrinking one is dropped.
   *
   * @return persons by dest and orig; 0 on the diagonal
   */
  public static Crosstab dropNegative(BirthplaceStocks stocks) {
    return flows(stocks, 0);
  }

  /**
   * As {@link #dropNegative}, and a shrinking stock born in b and living in j is a return from j to
   * b.
   *
   * @return persons by dest and orig; 0 on the diagonal
   */
  public static Crosstab reverseNegative(BirthplaceStocks stocks) {
    return flows(stocks, 1);
  }

  private static Crosstab flows(BirthplaceStocks stocks, double returning) {
    int places = stocks.places().size();
    double[] flows = new double[places * places];
    for (int birth = 0; birth < places; birth++) {
      for (int residence = 0; residence < places; residence++) {
        if (birth != residence) {
          double change =
              stocks.end().value(birth, residence) - stocks.start().value(birth, residence);
          flows[residence * places + birth] += Math.max(change, 0);
          flows[birth * places + residence] += returning * Math.max(-change, 0);
        }
      }
    }
    return FlowTables.byPair(stocks.places(), flows);
  }
}
