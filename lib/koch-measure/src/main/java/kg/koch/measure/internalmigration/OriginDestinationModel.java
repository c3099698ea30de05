package kg.koch.measure.internalmigration;

import java.util.Arrays;
import kg.koch.measure.linear.SingularException;
import kg.koch.measure.linear.SymmetricSystem;
import kg.koch.measure.regression.NotIdentifiedException;

/**
 * Poisson regression of flows on an effect of the origin, an effect of the destination and, if
 * asked, the logarithm of distance: ln E(M_ij) = a_i + b_j + beta ln d_ij, i and j different.
 *
 * <p>Newton's method with halved steps, on the exact likelihood, which has one maximum. Regions
 * without outflow (inflow) have no origin (destination) effect; their expected flows are 0. The
 * last destination effect is 0, or one could be added to all origins and taken from all
 * destinations.
 *
 * <p>Dense: 2 n unknowns, so time grows with n³; some hundred regions take a second.
 */
final class OriginDestinationModel {

  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 40;

  /**
   * The square of the relative change of expected flows a step still brings, averaged over moves.
   * Newton's method squares the error each step, so what is left is beyond a double's digits.
   */
  private static final double SETTLED = 1e-20;

  /** A slope that still moves by more, whatever the flows do, is on its way to infinity. */
  private static final double SLOPE_SETTLED = 1e-9;

  private final FlowMatrix flows;
  private final double[][] logDistance;
  private final boolean sloped;
  private final int[] originUnknown;
  private final int[] destinationUnknown;
  private final int unknowns;
  private double[] estimate;

  private OriginDestinationModel(FlowMatrix flows, double[][] logDistance, boolean sloped) {
    this.flows = flows;
    this.logDistance = logDistance;
    this.sloped = sloped;
    this.originUnknown = new int[flows.size()];
    this.destinationUnknown = new int[flows.size()];
    int next = 0;
    for (int region = 0; region < flows.size(); region++) {
      originUnknown[region] = flows.outflow(region) > 0 ? next++ : -1;
    }
    for (int region = 0; region < flows.size(); region++) {
      destinationUnknown[region] = flows.inflow(region) > 0 ? next++ : -1;
    }
    // The last destination's effect is kept in the vector, at 0, after all that are estimated.
    this.unknowns = next - 1 + (sloped ? 1 : 0);
    this.estimate = start(next);
    maximise();
  }

  /** The model of independence. The flows must have no {@link Hub}. */
  static OriginDestinationModel withoutDistance(FlowMatrix flows) {
    return new OriginDestinationModel(flows, new double[flows.size()][flows.size()], false);
  }

  /**
   * @throws NotIdentifiedException when flows and distances do not settle the slope
   */
  static OriginDestinationModel withDistance(FlowMatrix flows, double[][] logDistance) {
    return new OriginDestinationModel(flows, logDistance, true);
  }

  /** The expected flow; 0 within a region and where nobody leaves or nobody comes. */
  double expected(int origin, int destination) {
    return isCell(origin, destination) ? Math.exp(predictor(estimate, origin, destination)) : 0;
  }

  /** beta: by how much ln E(M) changes when ln d rises by 1. */
  double slope() {
    return estimate[unknowns - 1];
  }

  private boolean isCell(int origin, int destination) {
    return origin != destination
        && originUnknown[origin] >= 0
        && destinationUnknown[destination] >= 0;
  }

  /** Where effects are the logarithms of outflows and inflows and distance has none. */
  private double[] start(int effects) {
    double[] vector = new double[effects + (sloped ? 1 : 0)];
    double last = 0;
    for (int region = 0; region < flows.size(); region++) {
      last = flows.inflow(region) > 0 ? Math.log(flows.inflow(region) / flows.total()) : last;
    }
    for (int region = 0; region < flows.size(); region++) {
      if (originUnknown[region] >= 0) {
        vector[originUnknown[region]] = Math.log(flows.outflow(region)) + last;
      }
      if (destinationUnknown[region] >= 0) {
        vector[place(destinationUnknown[region])] =
            Math.log(flows.inflow(region) / flows.total()) - last;
      }
    }
    return vector;
  }

  /** The destination fixed at 0 stands last, behind the slope. */
  private int place(int unknown) {
    int fixed = unknowns - (sloped ? 1 : 0);
    return unknown == fixed ? unknowns : unknown;
  }

  private double predictor(double[] vector, int origin, int destination) {
    double effects = vector[originUnknown[origin]] + vector[place(destinationUnknown[destination])];
    return sloped ? effects + vector[unknowns - 1] * logDistance[origin][destination] : effects;
  }

  private void maximise() {
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] score = new double[unknowns];
      double[] change = change(information(score), score);
      double decrement = 0;
      for (int at = 0; at < unknowns; at++) {
        decrement += change[at] * score[at];
      }
      estimate = improved(change);
      boolean slopeStands = !sloped || Math.abs(change[unknowns - 1]) < SLOPE_SETTLED;
      if (slopeStands && decrement <= SETTLED * flows.total()) {
        return;
      }
    }
    throw new NotIdentifiedException(
        "Expected flows with a finite best fit; got none within %d steps".formatted(MOST_STEPS));
  }

  private static double[] change(double[][] information, double[] score) {
    try {
      return SymmetricSystem.solve(information, score);
    } catch (SingularException dependent) {
      throw new NotIdentifiedException(String.valueOf(dependent.getMessage()));
    }
  }

  /** Fills the score and gives the matrix of second derivatives, lower half, sign turned. */
  private double[][] information(double[] score) {
    double[][] matrix = new double[unknowns][unknowns];
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size(); destination++) {
        if (isCell(origin, destination)) {
          addCell(origin, destination, score, matrix);
        }
      }
    }
    return matrix;
  }

  private void addCell(int origin, int destination, double[] score, double[][] matrix) {
    double mean = Math.exp(predictor(estimate, origin, destination));
    double surplus = flows.flow(origin, destination) - mean;
    int from = originUnknown[origin];
    int to = place(destinationUnknown[destination]);
    score[from] += surplus;
    matrix[from][from] += mean;
    if (to < unknowns) {
      score[to] += surplus;
      matrix[to][to] += mean;
      matrix[to][from] += mean;
    }
    if (sloped) {
      double distance = logDistance[origin][destination];
      double[] slopeRow = matrix[unknowns - 1];
      score[unknowns - 1] += surplus * distance;
      slopeRow[unknowns - 1] += mean * distance * distance;
      slopeRow[from] += mean * distance;
      if (to < unknowns) {
        slopeRow[to] += mean * distance;
      }
    }
  }

  private double[] improved(double[] change) {
    double before = logLikelihood(estimate);
    // Near the maximum the gain drowns in the rounding of the sum, which is no reason to stop
    // short.
    double rounding = 1e-12 * (Math.abs(before) + flows.total());
    double[] next = estimate;
    double share = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
      next = Arrays.copyOf(estimate, estimate.length);
      for (int at = 0; at < unknowns; at++) {
        next[at] += share * change[at];
      }
      if (logLikelihood(next) >= before - rounding) {
        return next;
      }
    }
    return next;
  }

  private double logLikelihood(double[] vector) {
    double sum = 0;
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size(); destination++) {
        if (isCell(origin, destination)) {
          double predictor = predictor(vector, origin, destination);
          sum += flows.flow(origin, destination) * predictor - Math.exp(predictor);
        }
      }
    }
    return sum;
  }
}
