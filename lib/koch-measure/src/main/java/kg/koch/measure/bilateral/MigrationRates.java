package kg.koch.measure.bilateral;

import java.util.Arrays;
import kg.koch.measure.linear.LinearSystem;
import kg.koch.measure.linear.SingularException;
import kg.koch.measure.proportional.Crosstab;

/**
 * Flows from rates that the stocks imply (Abel and Cohen 2019, method 3): Dennett's, which shares
 * out a known world total, and Rogers and von Rabenau's, which solves for a transition matrix.
 */
public final class MigrationRates {

  private MigrationRates() {}

  /**
   * Dennett (2016): flow from b to j = total * share of those born in b and living in j among all
   * who live outside their country of birth at the start.
   *
   * @param total flow of the whole system in the period, from elsewhere, 0 or more
   * @return persons by dest and orig; 0 on the diagonal; adds up to the total
   * @throws IllegalArgumentException when the total is below 0 or nobody lives abroad
   */
  public static Crosstab dennett(BirthplaceStocks stocks, double total) {
    if (!(total >= 0 && total <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("Expected a total flow of 0 or more; got " + total);
    }
    int places = stocks.places().size();
    double[] flows = new double[places * places];
    for (int cell = 0; cell < flows.length; cell++) {
      int birth = cell / places;
      int residence = cell % places;
      flows[residence * places + birth] = birth == residence ? 0 : stocks.start().value(cell);
    }
    double abroad = Arrays.stream(flows).sum();
    if (abroad == 0) {
      throw new IllegalArgumentException(
          "Expected persons outside their place of birth at the start; got none");
    }
    Arrays.setAll(flows, cell -> flows[cell] / abroad * total);
    return FlowTables.byPair(stocks.places(), flows);
  }

  /**
   * The sum of the absolute changes of the places' populations: what {@link #dennett} is given when
   * no total is known. A convention (of migest 2.0.5), neither a lower nor an upper bound.
   */
  public static double turnover(BirthplaceStocks stocks) {
    double turnover = 0;
    for (int residence = 0; residence < stocks.places().size(); residence++) {
      double change = 0;
      for (int birth = 0; birth < stocks.places().size(); birth++) {
        change += stocks.end().value(birth, residence) - stocks.start().value(birth, residence);
      }
      turnover += Math.abs(change);
    }
    return turnover;
  }

  /**
   * Rogers and von Rabenau (1971): the one transition matrix P, the same for all birthplaces, with
   * {@code end = start * P}; flow from i to j = population of i at the start * P_ij.
   *
   * <p>Nothing keeps a flow at 0 or more: those below 0 say that one matrix for all birthplaces
   * does not fit the stocks.
   *
   * @return persons by dest and orig, some perhaps below 0; 0 on the diagonal
   * @throws IllegalArgumentException when the stocks at the start cannot be inverted
   */
  public static Crosstab rogersVonRabenau(BirthplaceStocks stocks) {
    double[][] start = BirthplaceStocks.rows(stocks.start());
    double[][] transitions = transitions(start, BirthplaceStocks.rows(stocks.end()));
    int places = start.length;
    double[] flows = new double[places * places];
    for (int from = 0; from < places; from++) {
      double population = 0;
      for (double[] birth : start) {
        population += birth[from];
      }
      for (int to = 0; to < places; to++) {
        flows[to * places + from] = from == to ? 0 : population * transitions[from][to];
      }
    }
    return FlowTables.byPair(stocks.places(), flows);
  }

  private static double[][] transitions(double[][] start, double[][] end) {
    try {
      return LinearSystem.solve(start, end);
    } catch (SingularException dependent) {
      throw new IllegalArgumentException(
          "Expected stocks at the start that tell every birthplace from the others; got some whose"
              + " distribution over residences follows from others'",
          dependent);
    }
  }
}
