package kg.koch.measure.mirror;

/** How much a difference between two reports counts. */
public enum Weighting {
  /** Every squared difference the same, so that large flows decide (Poulain 1993). */
  EQUAL,
  /** Divided by the sum of the two reports (Poulain 1999; de Beer and others 2010). */
  INVERSE_SUM;

  double weight(double byDestination, double byOrigin) {
    return switch (this) {
      case EQUAL -> 1;
      case INVERSE_SUM -> 1 / (byDestination + byOrigin);
    };
  }
}
