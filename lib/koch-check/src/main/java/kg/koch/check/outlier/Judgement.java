package kg.koch.check.outlier;

/**
 * What is said of one count.
 *
 * @param index of the count in its series
 * @param expected the mean, the median, or what the method expects otherwise
 * @param least the smallest ordinary count
 * @param most the largest ordinary count
 * @param score how far from the expected, in the method's own unit; its sign is the direction
 */
public record Judgement(int index, double expected, double least, double most, double score) {

  /** True if the count is not an ordinary one. */
  public boolean standsOut(double count) {
    return count < least || count > most;
  }
}
