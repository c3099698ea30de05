package kg.koch.link.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kg.koch.link.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * Chooses blocking rules: such that a match, wherever its errors are, is brought together by one of
 * them, at no more pairs than asked for.
 *
 * <p>Matches are imagined: in each a field agrees or not with the share of matches in which it does
 * (the parts of one field within one another). Errors come together, some records being worse than
 * others: shares of disagreement are multiplied by a number drawn for each match from the
 * exponential distribution of mean 1. Of all tuples of up to three key parts, the one is taken next
 * that brings the most imagined matches together that no rule has yet, for its pairs. Pairs are
 * forecast from a sample of the records.
 */
public final class RuleProposal {

  private static final int IMAGINED = 4096;
  private static final int SAMPLE = 50_000;
  private static final int MOST_PARTS = 3;
  private static final double MOST_ERRORS = 0.95;

  private final Records records;
  private final List<KeyPart> parts;
  private final double[] chance;
  private final long[][] agrees;

  /** A rule and how many pairs it is forecast to bring together. */
  public record Proposed(BlockingRule rule, double pairs) {}

  /**
   * Rules, the most useful first.
   *
   * @param missed the share of imagined matches that no rule brings together
   */
  public record Proposal(List<Proposed> rules, double missed) {

    /** The forecast of all rules together; pairs that several give are counted as often. */
    public double pairs() {
      return rules.stream().mapToDouble(Proposed::pairs).sum();
    }
  }

  /**
   * @param parts what keys may be made of
   * @param agreement the share of matches in which each part is there and agrees
   */
  public RuleProposal(Records records, List<KeyPart> parts, double[] agreement) {
    this.records = records;
    this.parts = List.copyOf(parts);
    this.chance = new double[parts.size()];
    for (int part = 0; part < chance.length; part++) {
      BlockingRule alone = new BlockingRule(List.of(parts.get(part)));
      chance[part] = Forecast.pairs(records, alone, SAMPLE) / records.pairs();
    }
    this.agrees = imagine(agreement);
  }

  private long[][] imagine(double[] agreement) {
    SplittableRandom random = new SplittableRandom(1);
    long[][] imagined = new long[parts.size()][IMAGINED / 64];
    Map<Integer, Double> draws = new HashMap<>();
    for (int match = 0; match < IMAGINED; match++) {
      draws.clear();
      double errors = -StrictMath.log(1 - random.nextDouble());
      for (int part = 0; part < parts.size(); part++) {
        double draw =
            draws.computeIfAbsent(parts.get(part).column(), column -> random.nextDouble());
        if (draw >= Math.min(MOST_ERRORS, (1 - agreement[part]) * errors)) {
          imagined[part][match / 64] |= 1L << match;
        }
      }
    }
    return imagined;
  }

  /**
   * Chooses.
   *
   * @param mostPairs all rules together may give
   * @param mostOfOne one rule may give
   * @param mostRules how many rules at most
   */
  public Proposal choose(double mostPairs, double mostOfOne, int mostRules) {
    List<RuleCandidate> candidates = new ArrayList<>();
    long[] all = new long[IMAGINED / 64];
    Arrays.fill(all, -1L);
    extend(List.of(), 0, all, records.pairs(), mostOfOne, candidates);
    List<Proposed> chosen = new ArrayList<>();
    long[] found = new long[IMAGINED / 64];
    double left = mostPairs;
    while (chosen.size() < mostRules) {
      RuleCandidate best = best(candidates, found, Math.min(left, mostOfOne));
      if (best == null) {
        break;
      }
      chosen.add(new Proposed(best.rule(), best.pairs()));
      left -= best.pairs();
      best.addTo(found);
      candidates.remove(best);
    }
    int together = Arrays.stream(found).mapToInt(Long::bitCount).sum();
    return new Proposal(chosen, 1 - together / (double) IMAGINED);
  }

  private @Nullable RuleCandidate best(
      List<RuleCandidate> candidates, long[] found, double mostPairs) {
    while (true) {
      RuleCandidate best = null;
      double bestWorth = 0;
      for (RuleCandidate candidate : candidates) {
        // A rule costs its pairs, and a sort of the records whatever it gives.
        double worth = candidate.gain(found) / (candidate.pairs() + records.size());
        if (worth > bestWorth) {
          bestWorth = worth;
          best = candidate;
        }
      }
      if (best == null || best.gain(found) < 2) {
        return null;
      }
      if (best.pairs() > mostPairs) {
        candidates.remove(best);
      } else if (best.isCounted()) {
        return best;
      } else {
        best.setCounted(Forecast.pairs(records, best.rule(), SAMPLE));
      }
    }
  }

  private void extend(
      List<KeyPart> tuple,
      int from,
      long[] together,
      double pairs,
      double mostPairs,
      List<RuleCandidate> candidates) {
    for (int part = from; part < parts.size(); part++) {
      if (hasColumn(tuple, parts.get(part).column())) {
        continue;
      }
      List<KeyPart> longer = new ArrayList<>(tuple);
      longer.add(parts.get(part));
      long[] longerTogether = both(together, agrees[part]);
      double fewer = pairs * chance[part];
      if (fewer <= mostPairs) {
        candidates.add(new RuleCandidate(new BlockingRule(longer), longerTogether, fewer));
      }
      if (longer.size() < MOST_PARTS) {
        extend(longer, part + 1, longerTogether, fewer, mostPairs, candidates);
      }
    }
  }

  private static boolean hasColumn(List<KeyPart> tuple, int column) {
    for (KeyPart part : tuple) {
      if (part.column() == column) {
        return true;
      }
    }
    return false;
  }

  private static long[] both(long[] some, long[] others) {
    long[] both = some.clone();
    for (int word = 0; word < both.length; word++) {
      both[word] &= others[word];
    }
    return both;
  }
}
