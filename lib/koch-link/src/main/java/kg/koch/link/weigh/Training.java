package kg.koch.link.weigh;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.block.Block;
import kg.koch.link.block.BlockWalk;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.KeyPart;
import kg.koch.link.compare.Comparison;
import kg.koch.link.record.Records;

/**
 * Estimates a {@link Model} from records alone, no pair of which is known to match.
 *
 * <p>u from random pairs; m by {@link Maximisation} on the pairs of several blocking rules, where a
 * comparison whose field the rule agrees in does not take part; the prior by the same algorithm on
 * the pairs of all rules.
 */
public final class Training {

  private static final int RANDOM_PAIRS = 500_000;
  private static final double PAIRS_OF_A_RULE = 60_000;

  private static final double PAIRS_OF_ALL_RULES = 500_000;
  private static final double LIKELY = 0.9;

  private final Records records;
  private final List<Comparison> comparisons;
  private final int threads;

  public Training(Records records, List<Comparison> comparisons, int threads) {
    if (comparisons.size() > PatternCounts.MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "Expected at most %d columns to compare; got %d"
              .formatted(PatternCounts.MOST_COMPARISONS, comparisons.size()));
    }
    this.records = records;
    this.comparisons = List.copyOf(comparisons);
    this.threads = threads;
  }

  /** A rule to train on, and how many pairs it is forecast to give. */
  public record TrainingRule(BlockingRule rule, double pairs) {}

  /** The model without a prior worth the name: 1 in the number of records. */
  public Model parameters(List<TrainingRule> rules) {
    RandomPairs random = RandomPairs.of(records, comparisons, RANDOM_PAIRS);
    List<Parameters> parameters = chance(random);
    List<Warning> warnings = new ArrayList<>();
    Maximisation maximisation = new Maximisation(parameters);
    for (TrainingRule rule : rules) {
      PatternCounts pairs = patterns(List.of(rule.rule()), PAIRS_OF_A_RULE / rule.pairs());
      maximisation.add(pairs, takesPart(rule.rule()));
    }
    maximisation.run();
    for (int at = 0; at < parameters.size(); at++) {
      Parameters one = parameters.get(at);
      if (maximisation.trainedOn(at) < 1) {
        warnings.add(new Warning(Warning.Kind.UNTRAINED, one.name(), List.of()));
      }
      System.arraycopy(maximisation.m()[at], 0, one.m(), 0, one.m().length);
      warnings.addAll(settleUnseen(one, at, random));
    }
    return new Model(parameters, 1.0 / records.size(), warnings);
  }

  private List<Parameters> chance(RandomPairs random) {
    List<Parameters> parameters = new ArrayList<>();
    for (int at = 0; at < comparisons.size(); at++) {
      Parameters one = Chance.of(comparisons.get(at), at, random);
      usual(one.m());
      parameters.add(one);
    }
    Chance.settleFollowing(comparisons, parameters, random, records.size());
    return parameters;
  }

  /**
   * A level that neither random pairs nor matches have is known of nothing: it weighs nothing,
   * whatever the floors of both shares would say.
   */
  private static List<Warning> settleUnseen(Parameters one, int at, RandomPairs random) {
    List<String> unseen = new ArrayList<>();
    for (int level = 2; level < one.m().length; level++) {
      if (random.pairs(at, level) == 0 && one.m()[level] < 2 * Maximisation.LEAST_SHARE) {
        one.u()[level] = one.m()[level];
        unseen.add(one.levels().get(level - 1));
      }
    }
    return unseen.isEmpty()
        ? List.of()
        : List.of(new Warning(Warning.Kind.UNSEEN_LEVELS, one.name(), unseen));
  }

  /** Where the algorithm starts: most matches agree, and the rest rather nearly than not. */
  private static void usual(double[] m) {
    double rest = 1;
    for (int level = 1; level < m.length - 1; level++) {
      double share = level == 1 ? 0.8 : 0.4;
      m[level] = rest * share;
      rest -= m[level];
    }
    m[m.length - 1] = rest;
  }

  private boolean[] takesPart(BlockingRule rule) {
    boolean[] takesPart = new boolean[comparisons.size()];
    for (int at = 0; at < takesPart.length; at++) {
      int column = comparisons.get(at).column();
      takesPart[at] = rule.parts().stream().noneMatch(part -> part.column() == column);
    }
    return takesPart;
  }

  private PatternCounts patterns(List<BlockingRule> rules, double share) {
    PatternCounts all = new PatternCounts();
    BlockWalk walk = new BlockWalk(records, rules, List.of(), threads);
    Block empty = new Block(records);
    for (int rule = 0; rule < rules.size(); rule++) {
      walk.walk(rule, share, () -> new PatternVisitor(comparisons, empty, records.width()))
          .visitors()
          .forEach(visitor -> all.addAll(visitor.counts()));
    }
    return all;
  }

  /**
   * The share of matches in which each key part is there and agrees, from the likely matches of the
   * training rules; of each rule those parts count whose field it does not use.
   */
  public double[] agreement(Model model, List<TrainingRule> rules, List<KeyPart> parts) {
    Scorer scorer = new Scorer(comparisons, model);
    double[] agreeing = new double[parts.size()];
    double[] matches = new double[parts.size()];
    for (TrainingRule rule : rules) {
      double least = model.weightFor(LIKELY);
      AgreementVisitor seen = new AgreementVisitor(scorer, least, parts, records);
      BlockWalk walk = new BlockWalk(records, List.of(rule.rule()), List.of(), 1);
      walk.walk(0, PAIRS_OF_A_RULE / rule.pairs(), () -> seen);
      for (int part = 0; part < agreeing.length; part++) {
        int column = parts.get(part).column();
        if (rule.rule().parts().stream().noneMatch(used -> used.column() == column)) {
          agreeing[part] += seen.agreeing(part);
          matches[part] += seen.matches();
        }
      }
    }
    for (int part = 0; part < agreeing.length; part++) {
      agreeing[part] = (agreeing[part] + 1) / (matches[part] + 2);
    }
    return agreeing;
  }

  /**
   * The model with the prior that its own probabilities of all compared pairs add up to.
   *
   * @param rules all blocking rules
   * @param pairs how many pairs they are forecast to give
   */
  public Model withPrior(Model model, List<BlockingRule> rules, double pairs) {
    double share = Math.min(1, PAIRS_OF_ALL_RULES / Math.max(1, pairs));
    PatternCounts counts = patterns(rules, share);
    double all = records.pairs();
    double prior = model.prior();
    long[] patterns = counts.patterns();
    for (int round = 0; round < 200; round++) {
      double matches = 0;
      for (long pattern : patterns) {
        double odds = prior / (1 - prior);
        for (int at = 0; at < comparisons.size(); at++) {
          int level = PatternCounts.level(pattern, at);
          Parameters one = model.parameters().get(at);
          odds *= level == 0 ? 1 : one.m()[level] / one.u()[level];
        }
        matches += counts.count(pattern) * odds / (1 + odds);
      }
      double next = Math.min(0.5, Math.max(1 / all / 10, matches / share / all));
      if (Math.abs(next / prior - 1) < 1e-6) {
        break;
      }
      prior = next;
    }
    return new Model(model.parameters(), prior, model.warnings());
  }
}
