package kg.koch.link.review;

/** A figure estimated from a sample, with its interval at 95 percent confidence. */
public record Estimate(double value, double low, double high) {

  /** The same in another unit. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor);
  }

  /** What is left to 1. */
  public Estimate complement() {
    return new Estimate(1 - value, 1 - high, 1 - low);
  }
}
