package kg.koch.app.bilateral;

/** How two reports of one flow are brought together. */
public enum MirrorMethod {
  /** Least squares, all differences alike (Poulain 1993). */
  POULAIN,
  /** Least squares, divided by the sum of the two reports. */
  WEIGHTED,
  /** A posterior for each corridor from stated priors. */
  BAYES
}
