package kg.koch.link.block;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.record.Records;

/** Tells whether an earlier rule brought two records of a block together already. */
final class KnownPairs {

  private final Records records;
  private final List<KeyPart> parts = new ArrayList<>();
  private final int[][] partsOfRule;
  private final BlockingRule[] rules;
  private final int[] hotRules;
  private boolean anyHot;

  KnownPairs(Records records, List<BlockingRule> rules) {
    this.records = records;
    List<String> labels = new ArrayList<>();
    partsOfRule = new int[rules.size()][];
    for (int rule = 0; rule < rules.size(); rule++) {
      List<KeyPart> ofRule = rules.get(rule).parts();
      partsOfRule[rule] = new int[ofRule.size()];
      for (int at = 0; at < ofRule.size(); at++) {
        if (!labels.contains(ofRule.get(at).label())) {
          labels.add(ofRule.get(at).label());
          parts.add(ofRule.get(at));
        }
        partsOfRule[rule][at] = labels.indexOf(ofRule.get(at).label());
      }
    }
    this.rules = rules.toArray(BlockingRule[]::new);
    hotRules = new int[records.size()];
  }

  /** A mark for each record in a hot block of the rule now being walked; written by all threads. */
  boolean[] hotRecords(int rule) {
    return new boolean[records.size()];
  }

  void settleHot(int rule, boolean[] hot) {
    for (int record = 0; record < hot.length; record++) {
      if (hot[record]) {
        hotRules[record] |= 1 << (rule & 31);
        anyHot = true;
      }
    }
  }

  /** Parts of all rules, each once. */
  List<KeyPart> parts() {
    return parts;
  }

  /** Places of a rule's parts among all. */
  int[] partsOf(int rule) {
    return partsOfRule[rule];
  }

  /** True if some record was in a hot block of a rule walked so far. */
  boolean anyHot() {
    return anyHot;
  }

  /** Bit by bit in the hot blocks of which rules a record was. */
  int hotRules(int record) {
    return hotRules[record];
  }

  /** True if a rule before this one brought the two records together. */
  boolean isKnown(int first, int second, int rule, Block block) {
    int a = first * records.width();
    int b = second * records.width();
    for (int earlier = 0; earlier < rule; earlier++) {
      if (rules[earlier].sameKey(block.rows(), a, b)
          && !(anyHot && isHot(block, first, earlier) && isHot(block, second, earlier))) {
        return true;
      }
    }
    return false;
  }

  private boolean isHot(Block block, int member, int rule) {
    return (hotRules[block.record(member)] >>> (rule & 31) & 1) != 0;
  }
}
