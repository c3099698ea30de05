package kg.koch.protect.microdata.risk;

import java.util.Arrays;

/**
 * What must hold of the sensitive values within each class. Missing values are none; a class
 * without any value gives none away.
 */
public sealed interface SensitiveRule {

  /**
   * Whether a class keeps to the rule.
   *
   * @param counts records of the class by sensitive category
   */
  default boolean holds(long[] counts) {
    return Arrays.stream(counts).sum() == 0 || holdsOf(counts);
  }

  boolean holdsOf(long[] counts);

  /**
   * As many different values at least (Machanavajjhala et al. 2007, l-diversity, section 3.3).
   *
   * @param least 1 or more
   */
  record DistinctDiversity(int least) implements SensitiveRule {

    public DistinctDiversity {
      require(least >= 1, "a distinct diversity of 1 or more", least);
    }

    @Override
    public boolean holdsOf(long[] counts) {
      return value(counts) >= least;
    }

    /** How many different values there are. */
    public static int value(long[] counts) {
      return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }
  }

  /**
   * Entropy of at least that of so many equally frequent values (same paper, definition 4.1).
   *
   * @param least 1 or more, may be a fraction
   */
  record EntropyDiversity(double least) implements SensitiveRule {

    /** What adding logarithms may lose. */
    private static final double ROUNDING = 1e-9;

    public EntropyDiversity {
      require(least >= 1, "an entropy diversity of 1 or more", least);
    }

    @Override
    public boolean holdsOf(long[] counts) {
      return value(counts) >= least - ROUNDING;
    }

    /** The number of equally frequent values that have the same entropy. */
    public static double value(long[] counts) {
      double sum = Arrays.stream(counts).sum();
      double entropy = 0;
      for (long count : counts) {
        entropy -= count == 0 ? 0 : count / sum * Math.log(count / sum);
      }
      return Math.exp(entropy);
    }
  }

  /**
   * The most frequent value is rarer than c times the l-th most frequent and all rarer ones
   * together (same paper, definition 4.2).
   *
   * @param factor c, above 0
   * @param least l, 1 or more
   */
  record RecursiveDiversity(double factor, int least) implements SensitiveRule {

    public RecursiveDiversity {
      require(factor > 0, "a factor above 0", factor);
      require(least >= 1, "a recursive diversity of 1 or more", least);
    }

    @Override
    public boolean holdsOf(long[] counts) {
      long[] sorted = counts.clone();
      Arrays.sort(sorted);
      long rare = 0;
      for (int at = 0; at <= sorted.length - least; at++) {
        rare += sorted[at];
      }
      return sorted[sorted.length - 1] < factor * rare;
    }
  }

  /**
   * The values are distributed nearly as in the whole file (Li, Li and Venkatasubramanian 2007,
   * t-closeness, sections 3 and 4): earth mover's distance of at most t.
   *
   * @param most t, from 0 to 1
   * @param overall records of the file by category; not to be changed
   * @param isOrdered whether categories lie on a line, at equal distances from one to the next;
   *     else all are equally far
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Closeness(double most, long[] overall, boolean isOrdered) implements SensitiveRule {

    private static final double ROUNDING = 1e-9;

    public Closeness {
      require(most >= 0 && most <= 1, "a closeness from 0 to 1", most);
    }

    @Override
    public boolean holdsOf(long[] counts) {
      return distance(counts, overall, isOrdered) <= most + ROUNDING;
    }

    /** The earth mover's distance of two distributions, neither empty; from 0 to 1. */
    public static double distance(long[] counts, long[] overall, boolean isOrdered) {
      double mine = Arrays.stream(counts).sum();
      double all = Arrays.stream(overall).sum();
      double moved = 0;
      double carried = 0;
      for (int at = 0; at < counts.length; at++) {
        double difference = counts[at] / mine - overall[at] / all;
        carried += difference;
        moved += Math.abs(isOrdered ? carried : difference);
      }
      if (!isOrdered) {
        return moved / 2;
      }
      return counts.length < 2 ? 0 : moved / (counts.length - 1);
    }
  }

  private static void require(boolean fulfilled, String expected, Number came) {
    if (!fulfilled) {
      throw new IllegalArgumentException("Expected " + expected + "; got " + came);
    }
  }
}
