package kg.koch.publish.bundle;

/** What a release says of a cell. Tables list no zeros, so a cell not listed says something too. */
public enum CellPresence {
  /** The table has it, with a value or hidden. */
  LISTED,
  /**
   * Hidden, and not listed: the cell lies within a hidden one, whether anybody is counted in it or
   * not.
   */
  WITHIN_HIDDEN,
  /**
   * Published as zero: the cell lies in a part of the table, and the cell of its period (and
   * definition, outcome, ...) at the totals of the other dimensions is listed. None were counted,
   * or so few that noise made it zero; which of the two is not told (docs/methods/cell-key.md).
   */
  ZERO,
  /**
   * Not counted: its dimensions are not crossed with each other, or its period was not measured.
   */
  NOT_PUBLISHED
}
