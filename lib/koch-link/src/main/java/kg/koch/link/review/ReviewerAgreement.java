package kg.koch.link.review;

import java.util.OptionalDouble;

/**
 * How far two reviewers agree on the pairs both looked at.
 *
 * <p>Cohen's kappa is the share of agreement beyond what the two would reach by chance, each giving
 * decisions as often as he does: 1 all, 0 no better than chance. Source: Cohen (1960), Educational
 * and Psychological Measurement 20, 37-46.
 */
public final class ReviewerAgreement {

  private static final int KINDS = Decision.values().length;

  private final long[][] counts = new long[KINDS][KINDS];

  /** Counts a pair. */
  public void add(Decision first, Decision second) {
    counts[first.ordinal()][second.ordinal()]++;
  }

  /** Pairs on which the one said this and the other that. */
  public long count(Decision first, Decision second) {
    return counts[first.ordinal()][second.ordinal()];
  }

  /** Pairs both looked at. */
  public long pairs() {
    long pairs = 0;
    for (long[] row : counts) {
      for (long count : row) {
        pairs += count;
      }
    }
    return pairs;
  }

  /** The share of pairs on which they agree; empty if there is no pair. */
  public OptionalDouble observed() {
    long agreed = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      agreed += counts[kind][kind];
    }
    return pairs() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreed / pairs());
  }

  /** Cohen's kappa; empty if there is no pair, or both said the same one thing of all. */
  public OptionalDouble kappa() {
    double pairs = pairs();
    double byChance = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      long first = 0;
      long second = 0;
      for (int other = 0; other < KINDS; other++) {
        first += counts[kind][other];
        second += counts[other][kind];
      }
      byChance += first / pairs * (second / pairs);
    }
    return pairs == 0 || byChance >= 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((observed().orElseThrow() - byChance) / (1 - byChance));
  }
}
