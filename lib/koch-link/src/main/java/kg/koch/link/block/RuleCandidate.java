package kg.koch.link.block;

/**
 * A tuple of key parts that could be a rule.
 *
 * <p>{@code together} has a bit for each imagined match that it brings together.
 */
final class RuleCandidate {

  private final BlockingRule rule;
  private final long[] together;
  private double pairs;
  private boolean counted;

  /**
   * @param pairs as many as there would be if parts agreed by chance each for itself
   */
  RuleCandidate(BlockingRule rule, long[] together, double pairs) {
    this.rule = rule;
    this.together = together;
    this.pairs = pairs;
  }

  BlockingRule rule() {
    return rule;
  }

  double pairs() {
    return pairs;
  }

  boolean isCounted() {
    return counted;
  }

  void setCounted(double forecast) {
    pairs = forecast;
    counted = true;
  }

  /** Matches it brings together that are not found yet. */
  int gain(long[] found) {
    int gain = 0;
    for (int word = 0; word < found.length; word++) {
      gain += Long.bitCount(together[word] & ~found[word]);
    }
    return gain;
  }

  void addTo(long[] found) {
    for (int word = 0; word < found.length; word++) {
      found[word] |= together[word];
    }
  }
}
