package kg.koch.link.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kg.koch.link.record.Records;

/**
 * Shows the pairs of rule after rule to visitors, each pair once: under the first rule that brings
 * its records together. (A pair of a hot block may be shown again by a later rule.)
 */
public final class BlockWalk {

  /** Larger blocks are cut: half a million pairs of one key are rarely one person's. */
  public static final int LARGEST_BLOCK = 1_000;

  private static final int PIECE = 1 << 16;

  private final Records records;
  private final List<BlockingRule> rules;
  private final List<KeyPart> refinements;
  private final int threads;
  private final KnownPairs known;

  /**
   * @param refinements parts by which hot blocks are cut, the first first
   */
  public BlockWalk(
      Records records, List<BlockingRule> rules, List<KeyPart> refinements, int threads) {
    this.records = records;
    this.rules = List.copyOf(rules);
    this.refinements = List.copyOf(refinements);
    this.threads = threads;
    this.known = new KnownPairs(records, rules);
  }

  /** The visitors of a rule, in an order that does not depend on threads, and what they saw. */
  public record Walked<V>(List<V> visitors, RuleCount count) {}

  /** Shows all pairs of a rule; rules must be walked in their order. */
  public <V extends PairVisitor> Walked<V> walk(int rule, Supplier<V> visitors) {
    return walk(rule, 1, visitors);
  }

  /** Shows the pairs of a share of a rule's blocks, chosen by their keys. */
  public <V extends PairVisitor> Walked<V> walk(int rule, double share, Supplier<V> visitors) {
    SortedKeys sorted = SortedKeys.of(records, rules.get(rule), share);
    int[] cuts = cuts(sorted);
    boolean[] hot = known.hotRecords(rule);
    List<Piece<V>> pieces =
        Parallel.pieces(
            cuts.length - 1,
            threads,
            piece -> {
              V visitor = visitors.get();
              BlockPairs pairs =
                  new BlockPairs(records, rules.get(rule), rule, refinements, known, hot, visitor);
              return new Piece<>(visitor, pairs.walk(sorted, cuts[piece], cuts[piece + 1]));
            });
    known.settleHot(rule, hot);
    List<V> all = new ArrayList<>();
    RuleCount sum = new RuleCount(rules.get(rule).name(), 0, 0, 0, 0, 0);
    for (Piece<V> piece : pieces) {
      all.add(piece.visitor());
      sum = sum.plus(piece.count());
    }
    return new Walked<>(all, sum);
  }

  private record Piece<V>(V visitor, RuleCount count) {}

  /** Places at which the sorted keys are cut into pieces of whole blocks. */
  private static int[] cuts(SortedKeys sorted) {
    List<Integer> cuts = new ArrayList<>(List.of(0));
    int length = sorted.keys().length;
    int at = 0;
    while (at < length) {
      at = at + PIECE >= length ? length : sorted.end(at + PIECE - 1);
      cuts.add(at);
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }
}
