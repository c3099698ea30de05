package kg.koch.measure.regression;

import kg.koch.measure.linear.SingularException;
import kg.koch.measure.linear.SymmetricSystem;

/**
 * A curve fitted to points, its parameters kept between bounds: the method of Levenberg and
 * Marquardt, with Fisher's scoring where the criterion is a likelihood.
 *
 * <p>Guarantees: {@link #converged} is true only where no parameter that may still move promises
 * anything (its slope is below {@value #FLAT} of what its size would allow), so not merely where
 * steps became short. It is the best point near the start, which need not be the best of all: give
 * several starts and take the least misfit.
 *
 * <p>Does not check that every parameter is settled by the data. The curve must be above 0 within
 * the bounds for the Poisson criterion.
 */
public final class BoundedFit {

  private static final int MOST_STEPS = 2000;
  private static final double MOST_DAMPING = 1e16;

  /** A fit this good, as a part of the weighted squares (or counts), is exact but for rounding. */
  private static final double EXACT = 1e-28;

  /**
   * Cosine between what is left over and the change one parameter makes. Rounding of the misfit to
   * 1e-16 of itself hides steps that would change it by less, which are those with a cosine of
   * about its root, 1e-8; a hundred times that is a safe sign of a standstill.
   */
  private static final double FLAT = 1e-6;

  private static final double SHORT = 1e-10;

  private final Curve curve;
  private final Points points;
  private final Bounds bounds;
  private final Criterion criterion;

  private double[] parameters;
  private double misfit;
  private double damping = 1e-3;
  private boolean converged;

  private BoundedFit(
      Curve curve, Points points, Bounds bounds, Criterion criterion, double[] start) {
    this.curve = curve;
    this.points = points;
    this.bounds = bounds;
    this.criterion = criterion;
    this.parameters = bounds.clamp(start);
    this.misfit = misfitOf(parameters);
  }

  /** Fits from one start; a start outside of the bounds is put on their nearer end. */
  public static BoundedFit from(
      double[] start, Curve curve, Points points, Bounds bounds, Criterion criterion) {
    BoundedFit fit = new BoundedFit(curve, points, bounds, criterion, start);
    fit.run();
    return fit;
  }

  public double[] parameters() {
    return parameters.clone();
  }

  /** Weighted sum of squares, or deviance. */
  public double misfit() {
    return misfit;
  }

  public boolean converged() {
    return converged;
  }

  private double misfitOf(double[] at) {
    double sum = 0;
    for (int point = 0; point < points.size(); point++) {
      sum +=
          points.weight(point)
              * criterion.misfit(points.y(point), curve.value(points.x(point), at));
    }
    return sum;
  }

  private void run() {
    for (int step = 0; step < MOST_STEPS && !converged; step++) {
      Slopes slopes = slopes();
      boolean moved = step(slopes);
      if (!moved || isExact()) {
        converged = isExact() || slopes().areFlat();
        return;
      }
    }
  }

  private boolean isExact() {
    return misfit <= EXACT * misfitOfNothing();
  }

  private double misfitOfNothing() {
    double sum = 0;
    for (int point = 0; point < points.size(); point++) {
      double y = points.y(point);
      sum += points.weight(point) * (criterion == Criterion.LEAST_SQUARES ? y * y : Math.abs(y));
    }
    return sum;
  }

  /** Goes on to a better point; false when none can be found or told from this one. */
  private boolean step(Slopes slopes) {
    while (damping < MOST_DAMPING) {
      double[] next = bounds.clamp(slopes.damped(damping));
      double misfitThere = misfitOf(next);
      if (misfitThere < misfit) {
        boolean isShort = isShort(next);
        parameters = next;
        misfit = misfitThere;
        damping = Math.max(1e-14, damping / 10);
        return !isShort;
      }
      if (isShort(next)) {
        return false;
      }
      damping *= 10;
    }
    return false;
  }

  private boolean isShort(double[] next) {
    for (int at = 0; at < next.length; at++) {
      if (Math.abs(next[at] - parameters[at]) > SHORT * (Math.abs(parameters[at]) + SHORT)) {
        return false;
      }
    }
    return true;
  }

  private Slopes slopes() {
    int size = parameters.length;
    double[] score = new double[size];
    double[][] information = new double[size][size];
    double[] derivatives = new double[size];
    for (int point = 0; point < points.size(); point++) {
      double value = curve.value(points.x(point), parameters);
      curve.gradient(points.x(point), parameters, derivatives);
      double weight = points.weight(point) * criterion.pull(value);
      for (int row = 0; row < size; row++) {
        score[row] += weight * derivatives[row] * (points.y(point) - value);
        for (int column = 0; column <= row; column++) {
          information[row][column] += weight * derivatives[row] * derivatives[column];
        }
      }
    }
    return new Slopes(score, information);
  }

  /** First and second derivatives of half the misfit at the present parameters. */
  private final class Slopes {

    private final double[] score;
    private final double[][] information;
    private final int[] free;

    Slopes(double[] score, double[][] information) {
      this.score = score;
      this.information = information;
      this.free =
          java.util.stream.IntStream.range(0, score.length)
              .filter(at -> information[at][at] > 0)
              .filter(at -> !bounds.blocks(at, parameters[at], score[at]))
              .toArray();
    }

    /** Where the damped step leads; parameters pressed against a bound stay. */
    double[] damped(double damping) {
      double[][] matrix = new double[free.length][free.length];
      double[] right = new double[free.length];
      for (int row = 0; row < free.length; row++) {
        right[row] = score[free[row]];
        for (int column = 0; column <= row; column++) {
          matrix[row][column] = information[free[row]][free[column]];
        }
        matrix[row][row] *= 1 + damping;
      }
      double[] next = parameters.clone();
      double[] change = solved(matrix, right);
      for (int row = 0; row < free.length; row++) {
        next[free[row]] += change[row];
      }
      return next;
    }

    /** No step where rounding ate the matrix: more damping is tried next. */
    private double[] solved(double[][] matrix, double[] right) {
      try {
        return SymmetricSystem.solve(matrix, right);
      } catch (SingularException needsDamping) {
        double[] along = new double[right.length];
        for (int row = 0; row < right.length; row++) {
          along[row] = right[row] / (matrix[row][row] * right.length);
        }
        return along;
      }
    }

    boolean areFlat() {
      for (int at : free) {
        if (Math.abs(score[at]) > FLAT * Math.sqrt(information[at][at] * misfit)) {
          return false;
        }
      }
      return true;
    }
  }
}
