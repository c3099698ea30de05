package kg.koch.protect.microdata.risk;

import kg.koch.protect.microdata.Classes;

/**
 * The chance to be found in a sample by somebody who matches it with the population (Benedetti and
 * Franconi 1998; Franconi and Polettini 2004): the expected 1 over the class's size in the
 * population, which given its size f in the sample is negative binomial with the rate f over the
 * sum of weights.
 */
public final class IndividualRisk {

  private static final double SMALL_TERM = 1e-17;

  private IndividualRisk() {}

  /**
   * By record.
   *
   * @param weights how many of the population each record stands for, 1 or more
   */
  public static double[] of(Classes classes, double[] weights) {
    double[] population = new double[classes.count()];
    for (int row = 0; row < weights.length; row++) {
      population[classes.of()[row]] += weights[row];
    }
    double[] byClass = new double[classes.count()];
    for (int one = 0; one < byClass.length; one++) {
      int size = classes.sizes()[one];
      byClass[one] = of(size, Math.min(1, size / population[one]));
    }
    double[] risks = new double[weights.length];
    for (int row = 0; row < risks.length; row++) {
      risks[row] = byClass[classes.of()[row]];
    }
    return risks;
  }

  /**
   * Of one class.
   *
   * @param size of it in the sample, 1 or more
   * @param rate of it that is in the sample, above 0 and at most 1
   */
  public static double of(int size, double rate) {
    // The recursion multiplies errors by the odds, so it is for rates below a half; above, the
    // hypergeometric series has terms that more than halve.
    return rate < 0.5 ? byRecursion(size, rate) : bySeries(size, rate);
  }

  private static double byRecursion(int size, double rate) {
    double odds = rate / (1 - rate);
    double risk = -odds * Math.log(rate);
    for (int at = 1; at < size; at++) {
      risk = odds * (1.0 / at - risk);
    }
    return risk;
  }

  private static double bySeries(int size, double rate) {
    double sum = 0;
    double term = 1;
    for (int at = 1; term > SMALL_TERM; at++) {
      sum += term;
      term *= (1 - rate) * at / (size + at);
    }
    return rate / size * sum;
  }

  /**
   * The chance that anybody of a household is found, which then finds all of it: for each record,
   * that of its household. Members are found independently of each other.
   */
  public static double[] ofHouseholds(double[] risks, Classes households) {
    double[] unseen = new double[households.count()];
    java.util.Arrays.fill(unseen, 1);
    for (int row = 0; row < risks.length; row++) {
      unseen[households.of()[row]] *= 1 - risks[row];
    }
    double[] byRecord = new double[risks.length];
    for (int row = 0; row < risks.length; row++) {
      byRecord[row] = 1 - unseen[households.of()[row]];
    }
    return byRecord;
  }
}
