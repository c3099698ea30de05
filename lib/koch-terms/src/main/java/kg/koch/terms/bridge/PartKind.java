package kg.koch.terms.bridge;

/** Why two figures of one phenomenon differ. */
public enum PartKind {
  /** They count different things: another time abroad, another rule. */
  DEFINITION,
  /** One source does not know persons or events the other knows. */
  COVERAGE,
  /** The same event, at another time: recorded later, or not decided yet. */
  TIMING,
  /** Records that could not be given to one person for certain. */
  LINKAGE,
  /** The figure rests on something that was not recorded and had to be concluded. */
  IMPUTATION,
  /** The same event in another area, or an area with another boundary. */
  TERRITORY,
  /** Records that came, or were corrected, between two releases. */
  REVISION,
  /** What was done to the published figures to protect persons. */
  PROTECTION,
  /** What nobody could explain. Never a place to put what might be explained. */
  UNEXPLAINED
}
