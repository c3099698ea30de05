package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kg.koch.link.block.Block;
import kg.koch.link.block.BlockWalk;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.KeyPart;
import kg.koch.link.block.RecallWalk;
import kg.koch.link.block.RuleCount;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.LinkFinder;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Scorer;

/**
 * Looks for links: deterministic rules, then blocking rules, then a second look at records left
 * alone.
 *
 * @param deterministic how many of the rules, the first ones, link without weighing
 * @param floor weight from which pairs are kept as candidates; at most {@code least}
 * @param least weight of a link
 * @param assignment what is kept of the links found
 */
record LinkSearch(
    Records records,
    Scorer scorer,
    List<BlockingRule> rules,
    int deterministic,
    List<KeyPart> refinements,
    List<KeyPart> parts,
    double floor,
    double least,
    UnaryOperator<Links> assignment,
    int threads,
    Consumer<String> notes) {

  /**
   * What was found.
   *
   * @param candidates all pairs that weigh at least the floor, before the assignment
   * @param undecided the candidates that weigh enough for a link, before the assignment
   * @param counts by rule: those given, then one a key part of the second look; a link's rule is
   *     the place in this list
   */
  record Found(Links candidates, Links undecided, Links links, List<RuleCount> counts) {}

  Found search() {
    List<LinkList> lists = new ArrayList<>();
    List<RuleCount> counts = new ArrayList<>();
    BlockWalk walk = new BlockWalk(records, rules, refinements, threads);
    for (int rule = 0; rule < rules.size(); rule++) {
      double enough = rule < deterministic ? Double.NEGATIVE_INFINITY : floor;
      keep(walk.walk(rule, finders(enough)), lists, counts);
    }
    Links links = assignment.apply(Links.of(lists).atLeast(least));
    for (BlockWalk.Walked<LinkFinder> walked :
        new RecallWalk(records, rules, threads).walk(parts, alone(links), finders(floor))) {
      keep(walked, lists, counts);
    }
    Links candidates = Links.of(lists);
    Links undecided = candidates.atLeast(least);
    return new Found(candidates, undecided, assignment.apply(undecided), counts);
  }

  private Supplier<LinkFinder> finders(double enough) {
    Block empty = new Block(records);
    return () -> new LinkFinder(scorer, enough, empty, records.width());
  }

  private void keep(
      BlockWalk.Walked<LinkFinder> walked, List<LinkList> lists, List<RuleCount> counts) {
    walked.visitors().forEach(finder -> lists.add(finder.found()));
    counts.add(walked.count());
    notes.accept(Notes.of(walked.count()));
  }

  private boolean[] alone(Links links) {
    boolean[] alone = new boolean[records.size()];
    Arrays.fill(alone, true);
    for (int link = 0; link < links.size(); link++) {
      alone[links.left()[link]] = false;
      alone[links.right()[link]] = false;
    }
    return alone;
  }
}
