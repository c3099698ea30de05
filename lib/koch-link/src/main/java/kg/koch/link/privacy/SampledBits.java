package kg.koch.link.privacy;

import java.util.SplittableRandom;

/**
 * How candidates are found: records that agree in all of a sample of bits, for several samples
 * (locality-sensitive hashing for the Hamming distance: Indyk and Motwani, STOC 1998; for CLKs:
 * Durham, A framework for accurate, efficient private record linkage, 2012).
 *
 * <p>The sample is so large that two records that have nothing to do with each other agree in one
 * of them about once a record, and there are so many samples that a pair at the threshold is missed
 * with a probability of 2 %, but no more than {@value #MOST_SAMPLES}. Both follow from the share of
 * ones in the files. The draws are fixed: the same files, the same candidates.
 */
final class SampledBits {

  static final int MOST_SAMPLES = 200;

  private static final double MISSED = 0.02;
  private static final int LEAST_BITS = 8;
  private static final int MOST_BITS = 31;

  /** Records of each file from which the share of ones is taken: it is the same in all. */
  private static final int COUNTED = 10_000;

  private static final long SEED = 20_160_101;

  private final int[][] samples;

  private SampledBits(int[][] samples) {
    this.samples = samples;
  }

  /**
   * @param threshold least Dice coefficient of a match
   */
  static SampledBits of(Encodings left, Encodings right, double threshold) {
    double[] shares = shares(left, right);
    double agreeByChance = 0;
    double ones = 0;
    for (double share : shares) {
      agreeByChance += (share * share + (1 - share) * (1 - share)) / shares.length;
      ones += share / shares.length;
    }
    double agreeAtThreshold = 1 - 2 * ones * (1 - threshold);
    int bits = bits(right.size(), agreeByChance);
    double together = Math.pow(Math.max(agreeAtThreshold, 0.5), bits);
    double needed = Math.ceil(Math.log(MISSED) / Math.log1p(-Math.min(together, 0.999)));
    int count = (int) Math.max(1, Math.min(MOST_SAMPLES, needed));
    return new SampledBits(draw(count, bits, shares.length));
  }

  private static int bits(int records, double agreeByChance) {
    if (agreeByChance > 0.999) {
      return LEAST_BITS;
    }
    double alone = Math.log(Math.max(2, records)) / -Math.log(agreeByChance);
    return (int) Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.ceil(alone)));
  }

  private static double[] shares(Encodings left, Encodings right) {
    double[] shares = new double[left.length()];
    int counted = 0;
    for (Encodings file : new Encodings[] {left, right}) {
      int records = Math.min(file.size(), COUNTED);
      counted += records;
      for (int record = 0; record < records; record++) {
        for (int place = 0; place < shares.length; place++) {
          shares[place] += file.bit(record, place) ? 1 : 0;
        }
      }
    }
    for (int place = 0; place < shares.length; place++) {
      shares[place] /= counted;
    }
    return shares;
  }

  private static int[][] draw(int count, int bits, int length) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] samples = new int[count][bits];
    for (int[] sample : samples) {
      for (int i = 0; i < bits; i++) {
        sample[i] = random.nextInt(length);
      }
    }
    return samples;
  }

  int count() {
    return samples.length;
  }

  /** The bits of a sample in one number of at least 0. */
  long key(Encodings file, int record, int sample) {
    long key = 0;
    for (int place : samples[sample]) {
      key = key << 1 | (file.bit(record, place) ? 1 : 0);
    }
    return key;
  }
}
