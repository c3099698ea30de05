package kg.koch.measure.survey.calibrate;

import java.util.ArrayList;
import java.util.List;

/**
 * The auxiliary variables, each times the root of the weight, made orthogonal one after another
 * (Gram and Schmidt, each step twice, which keeps full precision: Giraud, Langou and Rozložník,
 * 2005). A variable that the ones before it already give is left out.
 */
final class OrthogonalBasis {

  /** What is left of a variable, as a share of it, below which it is nothing but rounding. */
  private static final double NOTHING = 1e-10;

  private final Auxiliaries auxiliaries;
  private final double[] roots;
  private final List<double[]> basis = new ArrayList<>();
  private final List<double[]> shares = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  private OrthogonalBasis(Auxiliaries auxiliaries, double[] weights) {
    this.auxiliaries = auxiliaries;
    roots = new double[weights.length];
    for (int row = 0; row < roots.length; row++) {
      roots[row] = Math.sqrt(weights[row]);
    }
    for (int position = 0; position < auxiliaries.size(); position++) {
      add(position);
    }
  }

  static OrthogonalBasis of(Auxiliaries auxiliaries, double[] weights) {
    return new OrthogonalBasis(auxiliaries, weights);
  }

  private void add(int position) {
    double[] left = rooted(auxiliaries.column(position));
    double before = Math.sqrt(product(left, left));
    double[] share = new double[basis.size() + 1];
    for (int twice = 0; twice < 2; twice++) {
      for (int earlier = 0; earlier < basis.size(); earlier++) {
        double part = product(left, basis.get(earlier));
        subtract(left, basis.get(earlier), part);
        share[earlier] += part;
      }
    }
    double after = Math.sqrt(product(left, left));
    if (after > NOTHING * before) {
      share[basis.size()] = after;
      for (int row = 0; row < left.length; row++) {
        left[row] /= after;
      }
      basis.add(left);
      shares.add(share);
      kept.add(position);
    }
  }

  /** What no combination of the auxiliary variables gives. */
  double[] residuals(double[] variable) {
    double[] left = rooted(variable);
    for (double[] direction : basis) {
      subtract(left, direction, product(left, direction));
    }
    double[] residuals = new double[left.length];
    for (int row = 0; row < left.length; row++) {
      residuals[row] = roots[row] == 0 ? 0 : left[row] / roots[row];
    }
    return residuals;
  }

  /** The weights nearest to the given ones (chi-square) that give what the totals lack. */
  double[] moved(double[] weights) {
    double[] moved = weights.clone();
    double[] steps = new double[basis.size()];
    for (int at = 0; at < steps.length; at++) {
      int position = kept.get(at);
      double step = auxiliaries.total(position) - product(auxiliaries.column(position), weights);
      for (int earlier = 0; earlier < at; earlier++) {
        step -= shares.get(at)[earlier] * steps[earlier];
      }
      steps[at] = step / shares.get(at)[at];
      for (int row = 0; row < moved.length; row++) {
        moved[row] += roots[row] * basis.get(at)[row] * steps[at];
      }
    }
    return moved;
  }

  private double[] rooted(double[] variable) {
    double[] rooted = new double[variable.length];
    for (int row = 0; row < rooted.length; row++) {
      rooted[row] = roots[row] * variable[row];
    }
    return rooted;
  }

  private static void subtract(double[] from, double[] direction, double part) {
    for (int row = 0; row < from.length; row++) {
      from[row] -= part * direction[row];
    }
  }

  static double product(double[] one, double[] other) {
    double sum = 0;
    for (int row = 0; row < one.length; row++) {
      sum += one[row] * other[row];
    }
    return sum;
  }
}
