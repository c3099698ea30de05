package kg.koch.link.residual;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.weigh.Parameters;

/**
 * How a record of the residual and its person agree, and how often its person is among those known.
 * Immutable; used by any number of threads.
 */
public final class ResidualModel {

  private static final int MOST_ROUNDS = 500;
  private static final double SETTLED = 1e-9;

  /** Added to each level's pairs: what was never seen is rare, not impossible. */
  private static final double HALF_A_PAIR = 0.5;

  private final List<Parameters> parameters;
  private final double persons;
  private double share = 0.5;

  private ResidualModel(List<Parameters> parameters, double persons) {
    this.parameters = parameters;
    this.persons = persons;
  }

  /**
   * Estimates.
   *
   * @param evidence one a comparison
   * @param residual the records; each its candidates, each the levels of the comparisons, 0 where a
   *     value is missing
   * @param persons how many persons are known: all that a record could belong to
   */
  public static ResidualModel estimate(
      List<Evidence> evidence, List<int[][]> residual, double persons) {
    List<Parameters> start = new ArrayList<>();
    for (Evidence one : evidence) {
      double[] m = shares(one.isLearned() ? sum(one.linked(), one.prior()) : one.prior());
      start.add(
          new Parameters(one.name(), one.levels(), m, shares(one.random()), new double[m.length]));
    }
    ResidualModel model = new ResidualModel(start, persons);
    for (int round = 0; round < MOST_ROUNDS && model.round(evidence, residual) > SETTLED; round++) {
      // Until nothing moves any more.
    }
    return model;
  }

  private static double[] sum(double[] first, double[] second) {
    double[] sum = first.clone();
    for (int level = 1; level < sum.length; level++) {
      sum[level] += second[level];
    }
    return sum;
  }

  private static double[] shares(double[] counts) {
    double all = 0;
    double[] shares = new double[counts.length];
    for (int level = 1; level < counts.length; level++) {
      shares[level] = counts[level] + HALF_A_PAIR;
      all += shares[level];
    }
    for (int level = 1; level < counts.length; level++) {
      shares[level] /= all;
    }
    return shares;
  }

  /** One step of expectation and maximisation; gives the greatest move. */
  private double round(List<Evidence> evidence, List<int[][]> residual) {
    double[][] expected = new double[parameters.size()][];
    for (int at = 0; at < expected.length; at++) {
      expected[at] = evidence.get(at).prior().clone();
    }
    double found = 0;
    for (int[][] candidates : residual) {
      double[] probabilities = probabilities(candidates);
      for (int candidate = 0; candidate < candidates.length; candidate++) {
        found += probabilities[candidate];
        for (int at = 0; at < expected.length; at++) {
          expected[at][candidates[candidate][at]] += probabilities[candidate];
        }
      }
    }
    // One record more that has its person, and one that has not: a few records do not decide.
    double next = (found + 1) / (residual.size() + 2);
    double moved = Math.abs(next - share);
    share = next;
    for (int at = 0; at < expected.length; at++) {
      if (!evidence.get(at).isLearned()) {
        double[] m = shares(expected[at]);
        for (int level = 1; level < m.length; level++) {
          moved = Math.max(moved, Math.abs(m[level] - parameters.get(at).m()[level]));
          parameters.get(at).m()[level] = m[level];
        }
      }
    }
    return moved;
  }

  /**
   * For each candidate of a record the probability that it is the record's person; they and the
   * probability that it is nobody known sum to 1.
   */
  public double[] probabilities(int[][] candidates) {
    double[] odds = new double[candidates.length];
    double sum = 1 - share;
    for (int candidate = 0; candidate < odds.length; candidate++) {
      odds[candidate] = share / persons * StrictMath.pow(2, weight(candidates[candidate]));
      sum += odds[candidate];
    }
    for (int candidate = 0; candidate < odds.length; candidate++) {
      odds[candidate] /= sum;
    }
    return odds;
  }

  private double weight(int[] levels) {
    double weight = 0;
    for (int at = 0; at < levels.length; at++) {
      weight += levels[at] == 0 ? 0 : parameters.get(at).weight(levels[at]);
    }
    return weight;
  }

  /** The probability that a record's person is known. */
  public double share() {
    return share;
  }

  /** m and u by comparison. */
  public List<Parameters> parameters() {
    return List.copyOf(parameters);
  }
}
