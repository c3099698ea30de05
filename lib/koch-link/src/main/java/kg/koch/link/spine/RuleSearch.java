package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What blocking rules bring together once records are added: the new ones with all others of their
 * blocks; and where a block was or became too large to compare whole, again what is together in it.
 */
final class RuleSearch {

  private final Spine spine;
  private final int firstNew;
  private final BatchKeys keys;
  private final Blocks blocks;
  private final LinkTable links;
  private final Pairs pairs;
  private final int[] seenBy;

  RuleSearch(Batch batch, Blocks blocks, LinkTable links, Pairs pairs) {
    this.spine = batch.after();
    this.firstNew = batch.first();
    this.keys = batch.keys();
    this.blocks = blocks;
    this.links = links;
    this.pairs = pairs;
    this.seenBy = new int[spine.size()];
  }

  /** Settles the links of rules. */
  void settle() {
    List<Set<Long>> large = new ArrayList<>();
    for (int rule = 0; rule < keys.rules(); rule++) {
      large.add(new HashSet<>());
    }
    for (int record : blockByBlock()) {
      for (int rule = 0; rule < keys.rules(); rule++) {
        long key = keys.ofRule(rule, spine, record);
        if (key != 0 && addPairs(record, rule, key)) {
          large.get(rule).add(key);
        }
      }
    }
    for (int rule = 0; rule < keys.rules(); rule++) {
      if (!large.get(rule).isEmpty()) {
        settleLarge(rule, large.get(rule));
      }
    }
    links.add(pairs.links());
  }

  /**
   * The new records, those of one block by the first rule that is weighed one after another: what
   * they are compared with is at hand then.
   */
  private int[] blockByBlock() {
    int rule = Math.min(spine.keys().deterministic(), keys.rules() - 1);
    long[] ofRule = keys.rule(rule);
    int bits = 32 - Integer.numberOfLeadingZeros(ofRule.length);
    long[] sorted = new long[ofRule.length];
    Arrays.setAll(sorted, at -> ofRule[at] >>> bits << bits | at);
    Arrays.sort(sorted);
    return Arrays.stream(sorted)
        .mapToInt(one -> firstNew + (int) (one & (1L << bits) - 1))
        .toArray();
  }

  /** Adds a new record's pairs by a rule; true if its block is too large to compare whole. */
  private boolean addPairs(int record, int rule, long key) {
    int[] whole = blocks.whole(rule, key);
    int[] others = whole == null ? blocks.cut(rule, key).comparedWith(record) : whole;
    for (int other : others) {
      // Of two new records the later one sees the earlier.
      if (other < record && seenBy[other] != record && isCertainlyOne(rule, record, other)) {
        seenBy[other] = record;
        pairs.add(other, record, rule);
      }
    }
    return whole == null;
  }

  /** A deterministic rule links whatever else is said, so hashes are not enough for it. */
  private boolean isCertainlyOne(int rule, int first, int second) {
    return rule >= spine.keys().deterministic()
        || spine.keys().agree(rule, spine.row(first), spine.row(second));
  }

  /** Standing links within blocks that changed, and pairs that their runs bring together. */
  private void settleLarge(int rule, Set<Long> keysOfRule) {
    List<Blocks.Cut> cuts = keysOfRule.stream().sorted().map(key -> blocks.cut(rule, key)).toList();
    // By record, counted from 1: a record has one key by a rule, and so is of one block.
    int[] cutOf = new int[spine.size()];
    for (int at = 0; at < cuts.size(); at++) {
      for (int member : cuts.get(at).groupOf().keySet()) {
        cutOf[member] = at + 1;
      }
    }
    for (int link = 0; link < links.size(); link++) {
      int left = links.left(link);
      int right = links.right(link);
      if (links.rule(link) == rule
          && cutOf[left] != 0
          && cutOf[left] == cutOf[right]
          && !links.isRemoved(link)
          && !cuts.get(cutOf[left] - 1).areTogether(left, right)) {
        // Another rule may compare them still.
        links.remove(link);
        addFirst(left, keys.ofRules(spine, left), right, keys.ofRules(spine, right));
      }
    }
    cuts.forEach(cut -> cut.runs().forEach(this::addRun));
  }

  private void addRun(int[] run) {
    long[][] keysOf = new long[run.length][];
    for (int at = 0; at < run.length; at++) {
      keysOf[at] = keys.ofRules(spine, run[at]);
    }
    for (int first = 0; first < run.length; first++) {
      for (int second = first + 1; second < run.length; second++) {
        if (run[first] < firstNew && run[second] < firstNew) {
          addFirst(run[first], keysOf[first], run[second], keysOf[second]);
        }
      }
    }
  }

  private void addFirst(int first, long[] keysOfFirst, int second, long[] keysOfSecond) {
    int rule = blocks.firstRule(first, keysOfFirst, second, keysOfSecond);
    if (rule >= 0) {
      pairs.add(Math.min(first, second), Math.max(first, second), rule);
    }
  }
}
