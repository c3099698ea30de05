package kg.koch.protect;

import java.util.stream.IntStream;
import kg.koch.protect.cellkey.MaximumEntropy;

/**
 * For each count, which noise has which probability. Noise has mean 0 and variance V in every row,
 * is never larger than D, and never leads to a count from 1 to js. A count of zero stays zero.
 *
 * <p>Source: Fraser and Wooton (2005), the cell key method; Giessing and Tent (2019), tables of
 * largest entropy. The last row serves all larger counts.
 */
public final class PerturbationTable {

  private static final double KEYS = 4_294_967_296.0;

  private final PerturbationParameters parameters;
  private final int[][] noise;
  private final double[][] probabilities;
  private final long[][] upperBounds;

  /**
   * @throws IllegalArgumentException if some row cannot have mean 0 and the variance
   */
  public PerturbationTable(PerturbationParameters parameters) {
    this.parameters = parameters;
    int rows = parameters.lastRow() + 1;
    noise = new int[rows][];
    probabilities = new double[rows][];
    upperBounds = new long[rows][];
    noise[0] = new int[] {0};
    probabilities[0] = new double[] {1};
    upperBounds[0] = bounds(probabilities[0]);
    for (int count = 1; count < rows; count++) {
      noise[count] = possibleNoise(count);
      probabilities[count] = new MaximumEntropy(noise[count], false).exactly(parameters.variance());
      upperBounds[count] = bounds(probabilities[count]);
    }
  }

  private int[] possibleNoise(int count) {
    return IntStream.rangeClosed(-parameters.largestNoise(), parameters.largestNoise())
        .filter(v -> count + v >= 0)
        .filter(v -> count + v == 0 || count + v > parameters.notPublished())
        .toArray();
  }

  /** The keys 0 to 2^32 - 1 cut into pieces as long as the probabilities. */
  private static long[] bounds(double[] probabilities) {
    long[] bounds = new long[probabilities.length];
    double sum = 0;
    for (int i = 0; i < bounds.length; i++) {
      sum += probabilities[i];
      bounds[i] = Math.round(sum * KEYS);
    }
    bounds[bounds.length - 1] = (long) KEYS;
    return bounds;
  }

  public PerturbationParameters parameters() {
    return parameters;
  }

  /** Rows, the one of count 0 among them; the last serves all larger counts. */
  public int rows() {
    return noise.length;
  }

  /** The noise a row may give, ascending. */
  public int[] noise(int row) {
    return noise[row].clone();
  }

  /** The probability of each noise of the row, in its order. */
  public double[] probabilities(int row) {
    return probabilities[row].clone();
  }

  /** The probability that a count gets a noise; 0 for one it cannot get. */
  public double probability(long count, long noiseOfIt) {
    int row = (int) Math.min(count, noise.length - 1);
    for (int at = 0; at < noise[row].length; at++) {
      if (noise[row][at] == noiseOfIt) {
        return probabilities[row][at];
      }
    }
    return 0;
  }

  /**
   * The noise of a cell.
   *
   * @param count at least 0
   * @param cellKey all 32 bits count, as an unsigned number
   */
  public int noiseOf(long count, int cellKey) {
    int row = (int) Math.min(count, noise.length - 1);
    long key = Integer.toUnsignedLong(cellKey);
    int at = 0;
    while (key >= upperBounds[row][at]) {
      at++;
    }
    return noise[row][at];
  }
}
