package kg.koch.link.block;

import java.util.List;
import java.util.function.Supplier;
import kg.koch.link.block.BlockWalk.Walked;
import kg.koch.link.record.Records;

/**
 * A second look for records that the rules left alone: each is shown those that agree with it in
 * any one key part that few records share. What is rare is telling whatever else went wrong, and
 * blocks that small cost little (block purging, as in token blocking: Papadakis et al. 2020,
 * "Blocking and filtering techniques for entity resolution", ACM Computing Surveys 53, section 3).
 */
public final class RecallWalk {

  /** Records that share a part beyond which it is not rare. */
  private static final int SMALL = 20;

  private final Records records;
  private final KnownPairs known;
  private final int rules;
  private final int threads;

  /**
   * @param rules whose pairs were looked at already
   */
  public RecallWalk(Records records, List<BlockingRule> rules, int threads) {
    this.records = records;
    this.known = new KnownPairs(records, rules);
    this.rules = rules.size();
    this.threads = threads;
  }

  /**
   * Shows the pairs of all parts; the rule of a block is the number of rules plus that of its part.
   *
   * @param alone by record whether it is looked at again
   */
  public <V extends PairVisitor> List<Walked<V>> walk(
      List<KeyPart> parts, boolean[] alone, Supplier<V> visitors) {
    return Parallel.pieces(
        parts.size(),
        threads,
        part -> {
          V visitor = visitors.get();
          BlockingRule rule = new BlockingRule(List.of(parts.get(part)));
          RuleCount count = new OnePart(rule, rules + part, alone, visitor).walk();
          return new Walked<>(List.of(visitor), count);
        });
  }

  private final class OnePart {

    private final BlockingRule rule;
    private final int number;
    private final boolean[] alone;
    private final PairVisitor visitor;
    private final Block block = new Block(records);
    private long compared;
    private long knownPairs;
    private long largest;

    OnePart(BlockingRule rule, int number, boolean[] alone, PairVisitor visitor) {
      this.rule = rule;
      this.number = number;
      this.alone = alone;
      this.visitor = visitor;
    }

    RuleCount walk() {
      SortedKeys sorted = SortedKeys.sharedWith(records, rule, alone);
      int length = sorted.keys().length;
      int at = 0;
      while (at < length) {
        int end = sorted.end(at);
        if (end - at > 1 && end - at <= SMALL) {
          largest = Math.max(largest, end - at);
          visit(sorted, at, end);
        }
        at = end;
      }
      return new RuleCount("alone: " + rule.name(), compared, knownPairs, 0, 0, largest);
    }

    private void visit(SortedKeys sorted, int from, int to) {
      block.fill(sorted.keys(), from, to, sorted.mask(), number);
      int size = block.size();
      visitor.begin(block);
      for (int first = 0; first < size; first++) {
        for (int second = first + 1; second < size; second++) {
          if (isWanted(first, second)) {
            show(first, second);
          }
        }
      }
    }

    private boolean isWanted(int first, int second) {
      int a = block.record(first);
      int b = block.record(second);
      boolean across = a < records.left() && b >= records.left();
      int width = records.width();
      return (alone[a] || alone[b])
          && (across || !records.isAcross())
          && rule.sameKey(block.rows(), first * width, second * width);
    }

    private void show(int first, int second) {
      if (known.isKnown(first, second, rules, block)) {
        knownPairs++;
      } else {
        compared++;
        visitor.pair(first, second);
      }
    }
  }
}
