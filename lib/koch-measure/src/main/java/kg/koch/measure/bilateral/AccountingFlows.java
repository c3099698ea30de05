package kg.koch.measure.bilateral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.measure.proportional.Crosstab;
import org.jspecify.annotations.Nullable;

/**
 * Flows by place of birth that balance stocks, births and deaths (Abel and Cohen 2019, methods 4 to
 * 6). Results are persons by birth, dest and orig; where dest is orig, they are those who live in
 * the same place at both dates.
 *
 * <p>Guarantees, for each place of birth: sums over destinations are the persons present at the
 * start who live to the end, sums over origins those present at the end and born before the start.
 * Does not check that a stock was counted well.
 */
public final class AccountingFlows {

  /** Weight of the minimum in the pseudo-Bayesian method (Azose and Raftery 2019). */
  public static final double MINIMUM_WEIGHT = 0.87;

  /** Name of the rest of the world in the open method. */
  public static final String OUTSIDE = "outside";

  private final List<String> places;
  private final BirthplaceTransitions transitions;

  /**
   * @param places of the stocks, in their order
   * @param seed dest by orig, 0 or more: how the pairs are weighed against one another; null weighs
   *     them all the same
   * @throws IllegalArgumentException when the seed is for other places or below 0
   */
  public AccountingFlows(List<String> places, @Nullable Crosstab seed) {
    this.places = List.copyOf(places);
    this.transitions = new BirthplaceTransitions(places, seed);
  }

  /**
   * Closed minimum migration (Abel and Sander 2014): as many as possible stay, the rest moves by
   * proportional fitting.
   *
   * @throws IllegalArgumentException when stocks and vital events contradict one another, or the
   *     seed leaves no way
   */
  public Crosstab minimum(BirthplaceStocks stocks, VitalEvents vital) {
    return table(minimum(closed(stocks, vital)));
  }

  /**
   * Closed independence: where a person lives at the end does not depend on where at the start,
   * given the place of birth. An upper end rather than an estimate.
   *
   * @throws IllegalArgumentException as {@link #minimum}
   */
  public Crosstab independence(BirthplaceStocks stocks, VitalEvents vital) {
    return table(independence(closed(stocks, vital)));
  }

  /**
   * Closed pseudo-Bayes (Azose and Raftery 2019): the weighted mean of minimum and independence.
   *
   * @param weight of the minimum, 0 to 1; {@link #MINIMUM_WEIGHT} in the source
   * @throws IllegalArgumentException as {@link #minimum}, and when the weight is another number
   */
  public Crosstab pseudoBayes(BirthplaceStocks stocks, VitalEvents vital, double weight) {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("Expected a weight between 0 and 1; got " + weight);
    }
    ComparableStocks present = closed(stocks, vital);
    double[] flows = minimum(present);
    double[] independent = independence(present);
    Arrays.setAll(flows, cell -> weight * flows[cell] + (1 - weight) * independent[cell]);
    return table(flows);
  }

  /**
   * Open minimum migration (Abel 2013): birthplace totals that do not match leave to, or enter
   * from, {@link #OUTSIDE}, one more place; the rest is minimum migration. Nothing is scaled, so
   * the balance of every place is that of the stocks as given.
   *
   * @throws IllegalArgumentException as {@link #minimum}, and when a place is named as the outside
   */
  public Crosstab open(BirthplaceStocks stocks, VitalEvents vital) {
    requirePlaces(stocks, vital);
    if (places.contains(OUTSIDE)) {
      throw new IllegalArgumentException("Expected no place named " + OUTSIDE + "; got one");
    }
    ComparableStocks present = OpenSystem.withOutside(ComparableStocks.open(stocks, vital));
    int ends = places.size() + 1;
    double[] flows = new double[places.size() * ends * ends];
    for (int birth = 0; birth < places.size(); birth++) {
      int offset = birth * ends * ends;
      double[][] rest =
          OpenSystem.settle(
              present.start()[birth],
              present.end()[birth],
              (from, to, persons) -> flows[offset + to * ends + from] += persons);
      double[] inside = transitions.minimum(birth, inner(rest[0]), inner(rest[1]));
      for (int cell = 0; cell < inside.length; cell++) {
        flows[offset + cell / places.size() * ends + cell % places.size()] += inside[cell];
      }
    }
    List<String> named = new ArrayList<>(places);
    named.add(OUTSIDE);
    return FlowTables.byBirth(places, named, flows);
  }

  private static double[] inner(double[] row) {
    return Arrays.copyOf(row, row.length - 1);
  }

  private ComparableStocks closed(BirthplaceStocks stocks, VitalEvents vital) {
    requirePlaces(stocks, vital);
    return ComparableStocks.closed(stocks, vital);
  }

  private void requirePlaces(BirthplaceStocks stocks, VitalEvents vital) {
    if (!stocks.places().equals(places) || vital.births().size() != places.size()) {
      throw new IllegalArgumentException(
          "Expected stocks and vital events of %d places; got others".formatted(places.size()));
    }
  }

  private double[] minimum(ComparableStocks present) {
    return each(present, transitions::minimum);
  }

  private double[] independence(ComparableStocks present) {
    return each(present, transitions::independence);
  }

  private double[] each(ComparableStocks present, Transition transition) {
    int pairs = places.size() * places.size();
    double[] flows = new double[places.size() * pairs];
    for (int birth = 0; birth < places.size(); birth++) {
      double[] own = transition.flows(birth, present.start()[birth], present.end()[birth]);
      System.arraycopy(own, 0, flows, birth * pairs, pairs);
    }
    return flows;
  }

  private Crosstab table(double[] flows) {
    return FlowTables.byBirth(places, places, flows);
  }

  /** From residences at the start and at the end to flows, dest by orig. */
  private interface Transition {
    double[] flows(int birth, double[] start, double[] end);
  }
}
