package kg.koch.link.privacy;

/** What is done to a record's bits before they leave the side that made them. */
public enum EncodingVariant {
  /** The bits as they are. Their number tells how long the names are. */
  PLAIN,
  /**
   * The bits and their opposites, in an order only the key knows: every record has as many ones, so
   * attacks by the number of ones find nothing. Twice as long.
   */
  BALANCED,
  /**
   * The first half of the bits combined with the second by exclusive or: a one may stand for a bit
   * of either half and a zero for both, so patterns of single values are hidden. Half as long, and
   * slips of the hand cost more similarity.
   */
  FOLDED
}
