package kg.koch.measure.survey.variance;

/**
 * A sample changed again and again: in each replicate some clusters count for more and others for
 * less or nothing.
 */
public interface Replicates {

  /** How many there are. */
  int count();

  /**
   * By how much the weight of each row is multiplied in a replicate.
   *
   * @param replicate counted from 0
   */
  double[] factors(int replicate);

  /** What the square of a replicate's deviation counts for in the variance. */
  double scale(int replicate);

  /** Degrees of freedom for figures about these rows. */
  int degreesOfFreedom(boolean[] members);
}
