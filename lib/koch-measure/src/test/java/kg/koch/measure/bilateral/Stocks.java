package kg.koch.measure.bilateral;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;
import kg.koch.measure.proportional.Tables;

/** Made-up stocks of tests: places A, B, C ...; a row a place of birth. */
final class Stocks {

  private Stocks() {}

  static BirthplaceStocks of(double[][] start, double[][] end) {
    return new BirthplaceStocks(table(start), table(end));
  }

  static Crosstab table(double[]... rows) {
    List<String> places = Tables.places(rows.length);
    return new Crosstab(
        List.of(new Dimension("birth", places), new Dimension("dest", places)),
        Arrays.stream(rows).flatMapToDouble(DoubleStream::of).toArray());
  }

  static Crosstab sumOfBirths(Crosstab flows) {
    return flows.margin(flows.dimensions().subList(1, 3));
  }

  /** Those who changed residence. */
  static double movers(Crosstab flows) {
    double movers = 0;
    for (int cell = 0; cell < flows.cells(); cell++) {
      List<String> names = flows.categories(cell);
      boolean moved = !names.get(names.size() - 1).equals(names.get(names.size() - 2));
      movers += moved ? flows.value(cell) : 0;
    }
    return movers;
  }

  static double flow(Crosstab flows, String... names) {
    for (int cell = 0; cell < flows.cells(); cell++) {
      if (flows.categories(cell).equals(List.of(names))) {
        return flows.value(cell);
      }
    }
    throw new AssertionError("no cell " + Arrays.toString(names));
  }
}
