package kg.koch.link.block;

/**
 * What a rule brought together.
 *
 * @param compared pairs that no earlier rule had brought together
 * @param known pairs that an earlier rule had
 * @param hotBlocks blocks larger than may be compared whole
 * @param leftOut pairs of hot blocks that further key parts kept apart, or that were beyond what is
 *     compared
 * @param largestBlock records in the largest block
 */
public record RuleCount(
    String rule, long compared, long known, long hotBlocks, long leftOut, long largestBlock) {

  RuleCount plus(RuleCount other) {
    return new RuleCount(
        rule,
        compared + other.compared,
        known + other.known,
        hotBlocks + other.hotBlocks,
        leftOut + other.leftOut,
        Math.max(largestBlock, other.largestBlock));
  }
}
