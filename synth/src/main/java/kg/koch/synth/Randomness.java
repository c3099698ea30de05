package kg.koch.synth;

/**
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014), keyed by a seed, a stream and a number, so that each unit draws the same numbers whoever
 * works on it and when.
 */
public final class Randomness {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * @param seed chooses the made-up world
   * @param stream what kind of thing draws
   * @param number which one of its kind
   */
  public Randomness(long seed, long stream, long number) {
    state = mix(mix(mix(seed) ^ (stream * GOLDEN)) ^ (number + GOLDEN));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 up to, not including, 1. */
  public double share() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** True with a probability from 0 to 1. */
  public boolean chance(double probability) {
    return share() < probability;
  }

  /** A whole number, both ends included. */
  public int between(int least, int most) {
    return least + (int) (share() * (most - least + 1));
  }

  /** The days to the next event at a rate a year, at least 1. */
  int daysToNext(double ratePerYear) {
    return 1 + (int) Math.min(1e6, -Math.log1p(-share()) * 365.25 / ratePerYear);
  }

  /** An index drawn by weights. */
  public int weighted(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double rest = share() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
