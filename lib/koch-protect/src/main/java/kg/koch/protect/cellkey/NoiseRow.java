package kg.koch.protect.cellkey;

/** The noise of one count: which may come, with which probability. Immutable. */
public final class NoiseRow {

  private static final double CLOSE = 1e-6;
  private static final double STEP = 0.05;

  private final int count;
  private final int[] noise;
  private final double[] probabilities;

  NoiseRow(int count, int[] noise, double[] probabilities) {
    this.count = count;
    this.noise = noise.clone();
    this.probabilities = probabilities.clone();
  }

  /**
   * The largest probability to stay, asked for or less by steps, that leaves room for the noise.
   */
  static NoiseRow of(
      int count, int[] noise, MaximumEntropy entropy, double variance, double leastStay) {
    for (int step = 0; ; step++) {
      double stay = Math.max(0, leastStay - step * STEP);
      NoiseRow row = new NoiseRow(count, noise, entropy.atMost(variance, stay));
      if (stay == 0 || row.variance() > variance - CLOSE) {
        return row;
      }
    }
  }

  public int count() {
    return count;
  }

  /** How many different values noise has. */
  public int size() {
    return noise.length;
  }

  /** One of the values, which ascend. */
  public int noise(int at) {
    return noise[at];
  }

  public double probability(int at) {
    return probabilities[at];
  }

  /** Of the noise; 0 up to rounding. */
  public double mean() {
    return moment(1);
  }

  /** Of the noise, whose mean is 0. */
  public double variance() {
    return moment(2);
  }

  /** The sum of the probabilities; 1 up to rounding. */
  public double sum() {
    return moment(0);
  }

  /** The probability that the count stays as it is. */
  public double stay() {
    double stay = 0;
    for (int i = 0; i < noise.length; i++) {
      stay += noise[i] == 0 ? probabilities[i] : 0;
    }
    return stay;
  }

  private double moment(int power) {
    double moment = 0;
    for (int i = 0; i < noise.length; i++) {
      double term = probabilities[i];
      for (int k = 0; k < power; k++) {
        term *= noise[i];
      }
      moment += term;
    }
    return moment;
  }
}
