package kg.koch.link.block;

import java.util.Arrays;
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

  private static final int AHEAD = 128;

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
          RuleCount count = new OnePart(parts.get(part), rules + part, alone, visitor).walk();
          return new Walked<>(List.of(visitor), count);
        });
  }

  private final class OnePart {

    private final KeyPart part;
    private final int number;
    private final boolean[] alone;
    private final PairVisitor visitor;
    private final Block block = new Block(records);
    private long compared;
    private long knownPairs;
    private long largest;

    OnePart(KeyPart part, int number, boolean[] alone, PairVisitor visitor) {
      this.part = part;
      this.number = number;
      this.alone = alone;
      this.visitor = visitor;
    }

    RuleCount walk() {
      int[] ends = new int[codes()];
      long[] members = members(ends);
      int from = 0;
      int asked = 0;
      for (int to : ends) {
        if (to > from) {
          for (; asked < Math.min(members.length, to + AHEAD); asked++) {
            block.askFor((int) members[asked]);
          }
          largest = Math.max(largest, to - from);
          visit(members, from, to);
          from = to;
        }
      }
      return new RuleCount("alone: " + part.label(), compared, knownPairs, 0, 0, largest);
    }

    private int codes() {
      int[] parts = part.parts();
      return 1
          + (parts == null
              ? records.fields().get(part.column()).values().size()
              : Arrays.stream(parts).max().orElse(0));
    }

    /**
     * The records of small blocks that have a record alone, block after block. Codes are numbers
     * without gaps: blocks are found by counting, where rules of several parts need sorting.
     *
     * @param ends gets by code where its block ends; 0 or less where it is not looked at
     */
    private long[] members(int[] ends) {
      boolean[] wanted = new boolean[ends.length];
      for (int record = 0; record < records.size(); record++) {
        int code = code(record);
        ends[code]++;
        wanted[code] |= alone[record];
      }
      wanted[0] = false;
      int all = 0;
      for (int code = 0; code < ends.length; code++) {
        int size = ends[code];
        wanted[code] &= size > 1 && size <= SMALL;
        ends[code] = wanted[code] ? all : -1;
        all += wanted[code] ? size : 0;
      }
      long[] members = new long[all];
      for (int record = 0; record < records.size(); record++) {
        int code = code(record);
        if (wanted[code]) {
          members[ends[code]++] = record;
        }
      }
      return members;
    }

    private int code(int record) {
      return part.code(records.rows(), record * records.width());
    }

    private void visit(long[] members, int from, int to) {
      block.fill(members, from, to, -1, number);
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
      return (alone[a] || alone[b]) && (across || !records.isAcross());
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
