package kg.koch.measure.mirror;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.measure.linear.LinearSystem;
import kg.koch.measure.linear.SingularException;

/**
 * Reporting factors that bring the two sides of every flow together: {@code alpha_j} for
 * immigration into j and {@code beta_i} for emigration from i minimise {@code sum w_ij (alpha_j
 * I_ij - beta_i E_ij)^2} over the pairs both sides report, with alpha of the best reporter fixed to
 * 1 (Poulain 1993). Linear least squares, solved exactly.
 *
 * <p>Guarantees factors of 0 or more. Does not check that the country fixed reports well: every
 * figure is on its scale.
 */
public final class MirrorAdjustment {

  private final String fixed;
  private final Weighting weighting;
  private final Map<String, Integer> unknowns = new LinkedHashMap<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  /** A pair both sides report, one of them above 0. */
  private record Comparison(String alpha, String beta, double in, double out, double weight) {}

  private MirrorAdjustment(String fixed, Weighting weighting) {
    this.fixed = alpha(fixed);
    this.weighting = weighting;
  }

  private static String alpha(String country) {
    return "immigration into " + country;
  }

  private static String beta(String country) {
    return "emigration from " + country;
  }

  /**
   * Finds the factors.
   *
   * @param reports each pair of countries once
   * @param fixed the country whose immigration reports set the scale
   * @throws IllegalArgumentException when the fixed country has no immigration report beside a
   *     partner's, or some factor cannot be told from the reports
   */
  public static ReportingFactors fit(
      List<MirrorReport> reports, String fixed, Weighting weighting) {
    MirrorAdjustment work = new MirrorAdjustment(fixed, weighting);
    reports.forEach(work::compare);
    if (work.comparisons.stream().noneMatch(one -> one.alpha.equals(work.fixed) && one.in > 0)) {
      throw new IllegalArgumentException(
          "Expected reports by both sides of " + work.fixed + ", which is fixed; got none");
    }
    return work.factors(reports, work.solve());
  }

  private void compare(MirrorReport report) {
    Double in = report.byDestination();
    Double out = report.byOrigin();
    if (in == null || out == null || in + out == 0) {
      return;
    }
    Comparison comparison =
        new Comparison(
            alpha(report.destination()), beta(report.origin()), in, out, weighting.weight(in, out));
    comparisons.add(comparison);
    if (in > 0 && !comparison.alpha.equals(fixed)) {
      unknowns.putIfAbsent(comparison.alpha, unknowns.size());
    }
    if (out > 0) {
      unknowns.putIfAbsent(comparison.beta, unknowns.size());
    }
  }

  /** The normal equations, each unknown in units that make its own coefficient 1. */
  private double[] solve() {
    int size = unknowns.size();
    double[][] left = new double[size][size];
    double[][] right = new double[size][1];
    comparisons.forEach(comparison -> addTo(left, right, comparison));
    double[] units = new double[size];
    for (int at = 0; at < size; at++) {
      units[at] = 1 / Math.sqrt(left[at][at]);
    }
    for (int row = 0; row < size; row++) {
      right[row][0] *= units[row];
      for (int column = 0; column < size; column++) {
        left[row][column] *= units[row] * units[column];
      }
    }
    double[][] solution = solve(left, right);
    double[] factors = new double[size];
    for (int at = 0; at < size; at++) {
      factors[at] = solution[at][0] * units[at];
    }
    return factors;
  }

  private void addTo(double[][] left, double[][] right, Comparison one) {
    Integer alpha = one.in > 0 ? unknowns.get(one.alpha) : null;
    Integer beta = one.out > 0 ? unknowns.get(one.beta) : null;
    if (alpha != null) {
      left[alpha][alpha] += one.weight * one.in * one.in;
    }
    if (beta != null) {
      left[beta][beta] += one.weight * one.out * one.out;
    }
    if (alpha != null && beta != null) {
      left[alpha][beta] -= one.weight * one.in * one.out;
      left[beta][alpha] -= one.weight * one.in * one.out;
    }
    if (beta != null && one.alpha.equals(fixed)) {
      right[beta][0] += one.weight * one.in * one.out;
    }
  }

  private double[][] solve(double[][] left, double[][] right) {
    try {
      return LinearSystem.solve(left, right);
    } catch (SingularException notTied) {
      String unknown = List.copyOf(unknowns.keySet()).get(notTied.unknown());
      throw new IllegalArgumentException(
          ("Expected reports by both sides that tie every country to %s, which is fixed; got too"
                  + " few for %s")
              .formatted(fixed, unknown),
          notTied);
    }
  }

  private ReportingFactors factors(List<MirrorReport> reports, double[] solution) {
    Map<String, Double> immigration = new LinkedHashMap<>();
    Map<String, Double> emigration = new LinkedHashMap<>();
    for (MirrorReport report : reports) {
      for (String country : List.of(report.origin(), report.destination())) {
        Integer in = unknowns.get(alpha(country));
        Integer out = unknowns.get(beta(country));
        if (alpha(country).equals(fixed)) {
          immigration.put(country, 1.0);
        } else if (in != null) {
          immigration.put(country, Math.max(0, solution[in]));
        }
        if (out != null) {
          emigration.put(country, Math.max(0, solution[out]));
        }
      }
    }
    return new ReportingFactors(immigration, emigration);
  }
}
