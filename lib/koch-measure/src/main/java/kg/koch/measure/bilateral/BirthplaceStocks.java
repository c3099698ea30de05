package kg.koch.measure.bilateral;

import java.util.List;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;

/**
 * Persons by place of birth and place of residence at two dates.
 *
 * @param start birth by residence, at the start of the period
 * @param end the same at its end
 */
public record BirthplaceStocks(Crosstab start, Crosstab end) {

  /**
   * Checks the tables. Only those who live where they were born may be below 0: often they are what
   * remains of a population less its foreign-born.
   *
   * @throws IllegalArgumentException when places differ or a stock is below 0
   */
  public BirthplaceStocks {
    List<Dimension> dimensions = start.dimensions();
    if (dimensions.size() != 2
        || !dimensions.get(0).categories().equals(dimensions.get(1).categories())) {
      throw new IllegalArgumentException(
          "Expected the same places of birth and of residence; got others");
    }
    if (!end.dimensions().equals(dimensions)) {
      throw new IllegalArgumentException("Expected the same places at both dates; got others");
    }
    requireStocks(start, "start");
    requireStocks(end, "end");
  }

  private static void requireStocks(Crosstab stocks, String when) {
    int places = stocks.dimensions().get(0).size();
    for (int cell = 0; cell < stocks.cells(); cell++) {
      if (stocks.value(cell) < 0 && cell / places != cell % places) {
        throw new IllegalArgumentException(
            "Expected stocks of 0 or more; got %s at the %s, born in %s, living in %s"
                .formatted(
                    stocks.value(cell),
                    when,
                    stocks.categories(cell).get(0),
                    stocks.categories(cell).get(1)));
      }
    }
  }

  public List<String> places() {
    return start.dimensions().get(0).categories();
  }

  static double[][] rows(Crosstab table) {
    int rows = table.dimensions().get(0).size();
    int columns = table.dimensions().get(1).size();
    double[][] values = new double[rows][columns];
    for (int cell = 0; cell < table.cells(); cell++) {
      values[cell / columns][cell % columns] = table.value(cell);
    }
    return values;
  }
}
