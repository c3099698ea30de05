package kg.koch.measure.provisional;

/**
 * How likely undecided crossings with these features are to become migrations. The answer is a
 * share in a group of like crossings: it is used inside a sum over many and is never stored, shown
 * or written for one person.
 */
interface OutcomeModel {

  /**
   * @param classes holds the features from {@code at} on
   * @param lag at which the crossings are seen
   * @return from 0 to 1
   */
  double share(byte[] classes, int at, int lag);
}
