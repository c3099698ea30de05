package kg.koch.link.linkage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.KeyPart;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;

/**
 * Pairs a linkage compared, links or not, down to a weight below that of a link. The linkage itself
 * keeps only its links; here its blocks are walked once more.
 */
public final class ScoredPairs {

  private ScoredPairs() {}

  /**
   * The links and all other pairs that were compared and weigh enough, each once, in order of
   * records.
   *
   * @param leastBits log odds, prior included, of a pair that is kept
   * @param decided pairs of rows that people decided already; they are left out
   */
  public static Links of(
      LinkageResult result, double leastBits, List<DecidedPair> decided, int threads) {
    LinkList links = new LinkList();
    links.add(result.links());
    LinkList others = new LinkList();
    others.add(walked(result, leastBits - result.model().priorWeight(), threads));
    Links all = Links.of(List.of(links, others));
    return without(all, DecidedPair.inOrder(decided, result.order()));
  }

  private static Links walked(LinkageResult result, double least, int threads) {
    BlockingPlan plan =
        new BlockingPlan(
            new PreparedRecords(
                result.records(),
                result.order(),
                result.comparisons(),
                result.profiles(),
                List.of(),
                null));
    List<BlockingRule> rules = result.rules().stream().map(Proposed::rule).toList();
    List<KeyPart> refinements = result.settings().refinements().stream().map(plan::part).toList();
    return new LinkSearch(
            result.records(),
            result.scorer(),
            rules,
            result.deterministic(),
            refinements,
            plan.parts(),
            least,
            least,
            links -> links,
            threads,
            note -> {})
        .search()
        .links();
  }

  private static Links without(Links links, List<DecidedPair> decided) {
    Set<Long> left = new HashSet<>();
    decided.forEach(pair -> left.add(pair(pair.first(), pair.second())));
    int[] places = new int[links.size()];
    int size = 0;
    for (int link = 0; link < places.length; link++) {
      if (!left.contains(pair(links.left()[link], links.right()[link]))) {
        places[size++] = link;
      }
    }
    return links.at(Arrays.copyOf(places, size));
  }

  private static long pair(int first, int second) {
    return (long) Math.min(first, second) << 32 | Math.max(first, second);
  }
}
