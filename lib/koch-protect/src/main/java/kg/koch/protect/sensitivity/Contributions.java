package kg.koch.protect.sensitivity;

import java.util.Comparator;
import java.util.List;

/**
 * What the contributors of one cell give, the largest first. Immutable.
 *
 * <p>A contribution of weight w, as samples have them, stands for w contributors that give as much
 * each, a last one in part: the total is the sum of weight by value, and the two largest of a
 * weight of 2 are equal.
 */
public final class Contributions {

  private static final Contributions NONE = new Contributions(List.of());

  private final List<Contribution> largestFirst;
  private final double total;

  private Contributions(List<Contribution> largestFirst) {
    this.largestFirst = largestFirst;
    this.total = largestFirst.stream().mapToDouble(one -> one.value() * one.weight()).sum();
  }

  /**
   * What one contributor gives.
   *
   * @param value in the unit of the table, at least 0
   * @param weight how many contributors it stands for, at least 1
   */
  public record Contribution(double value, double weight) {

    public Contribution {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("Expected a value of 0 or more; got " + value);
      }
      if (!(weight >= 1) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("Expected a weight of 1 or more; got " + weight);
      }
    }
  }

  /**
   * The contributions of a cell.
   *
   * @param contributions one a contributor
   */
  public static Contributions of(List<Contribution> contributions) {
    return contributions.isEmpty()
        ? NONE
        : new Contributions(
            contributions.stream()
                .sorted(
                    Comparator.comparingDouble(Contribution::value)
                        .thenComparingDouble(Contribution::weight)
                        .reversed())
                .toList());
  }

  /** How many contributors were asked, whatever they weigh. */
  public int contributors() {
    return largestFirst.size();
  }

  /** The value of the cell. */
  public double total() {
    return total;
  }

  /** The value of the largest contributor. */
  public double largest() {
    return largest(1);
  }

  /** The sum of the n largest contributors; of all where there are fewer. */
  public double largest(int n) {
    double sum = 0;
    double open = n;
    for (Contribution one : largestFirst) {
      double taken = Math.min(open, one.weight());
      sum += taken * one.value();
      open -= taken;
      if (open <= 0) {
        break;
      }
    }
    return sum;
  }

  /** What all but the two largest give together. */
  public double beyondTwo() {
    return Math.max(0, total - largest(2));
  }

  /** True if one contributor, who stands for nobody else, gives all: it knows the cell's value. */
  public boolean isSingle() {
    return largestFirst.size() == 1 && largestFirst.get(0).weight() == 1;
  }
}
