package kg.koch.protect.cellkey;

import java.util.List;

/**
 * Noise of sums of amounts: a share of each of the largest amounts, times the noise of a
 * perturbation table's last row, by the cell key turned by one digit more for each of them. Its
 * mean is 0, and no sum leads below 0.
 *
 * <p>Source: Giessing and Tent (2019), section on magnitude tables; with one multiplier for all
 * cells, and all of them drawn from the row for large counts.
 */
public final class ValueNoise {

  private final NoiseTable table;
  private final KeyRange range;
  private final double share;
  private final List<Double> parts;

  /**
   * @param share of an amount that noise of 1 stands for, above 0
   * @param parts of the share by rank of the amount, the first for the largest; from 0 to 1
   * @throws IllegalArgumentException if noise could be more than the amounts
   */
  public ValueNoise(NoiseTable table, KeyRange range, double share, List<Double> parts) {
    this.table = table;
    this.range = range;
    this.share = share;
    this.parts = List.copyOf(parts);
    boolean areParts = !parts.isEmpty() && parts.stream().allMatch(part -> part >= 0 && part <= 1);
    if (!(share > 0) || !areParts) {
      throw new IllegalArgumentException(
          "Expected a share above 0 and parts of it from 0 to 1; got %s and %s"
              .formatted(share, parts));
    }
    if (relativeBound() > 1) {
      throw new IllegalArgumentException(
          "Expected noise of at most the largest amount; got up to %s times it. Take a smaller share or fewer parts"
              .formatted(relativeBound()));
    }
  }

  /** How many of the largest amounts take part. */
  public int ranks() {
    return parts.size();
  }

  /** No sum is changed by more than this times its largest amount. */
  public double relativeBound() {
    return table.largestNoise() * share * parts.stream().mapToDouble(part -> part).sum();
  }

  /** The noise of a cell; 0 where there is no amount. */
  public double noise(int cell, KeySums keys, LargestValues largest) {
    double noise = 0;
    long key = keys.key(cell);
    for (int rank = 0; rank < parts.size() && keys.count(cell) > 0; rank++) {
      key = turned(key);
      noise +=
          share
              * parts.get(rank)
              * largest.value(cell, rank)
              * table.noise(table.rows() - 1L, key, range);
    }
    return noise;
  }

  /** The first digit (of 8 decimal or 8 hexadecimal ones) behind the last. */
  private long turned(long key) {
    long base = range == KeyRange.DECIMALS ? 10 : 16;
    long place = range.size() / base;
    return key % place * base + key / place;
  }
}
