package kg.koch.link.weigh;

import java.util.Arrays;
import java.util.List;
import kg.koch.link.compare.Comparison;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;

/** How often pairs of two persons agree by chance: u, and the rarity it stands for. */
final class Chance {

  /** Namesakes a record must have by chance for what they agree in to be chance too. */
  private static final double NAMESAKES = 100;

  private static final int FEWEST_NAMESAKES = 200;

  /** A level fewer random pairs have says too little of how rare its values are. */
  private static final int FEWEST_PAIRS = 20;

  private Chance() {}

  /** Parameters with u alone; m is filled in by training. */
  static Parameters of(Comparison comparison, int at, RandomPairs random) {
    int last = comparison.last();
    double[] u = new double[last + 1];
    double[] logRarity = new double[last + 1];
    double agreeing = agreeing(comparison.field());
    double present = 0;
    for (int level = 1; level <= last; level++) {
      present += random.pairs(at, level);
    }
    for (int level = 2; level <= last; level++) {
      // Half a pair more than were seen: a level that no random pair has is rare, not impossible.
      u[level] = (random.pairs(at, level) + 0.5) / (present + 1);
      logRarity[level] = logRarity(comparison, at, level, random, agreeing);
    }
    double others = Arrays.stream(u).sum();
    for (int level = 2; level <= last; level++) {
      u[level] *= (1 - agreeing) / others * comparison.oftenerAmongMatches(level);
    }
    u[Comparison.SAME] = agreeing;
    logRarity[Comparison.SAME] = StrictMath.log(agreeing);
    return new Parameters(
        comparison.name(), comparison.levels(), new double[last + 1], u, logRarity);
  }

  private static double logRarity(
      Comparison comparison, int at, int level, RandomPairs random, double agreeing) {
    if (!comparison.isByRarity(level)) {
      return 0;
    }
    return random.pairs(at, level) >= FEWEST_PAIRS
        ? random.logRarity(at, level)
        : StrictMath.log(agreeing);
  }

  /**
   * What a column of a few values says beyond another that it follows from, as sex does from the
   * given name: chance agreement is then counted among pairs that agree in that other. Of several,
   * the one it follows from most. Counted only where pairs that agree in the other are nearly all
   * two persons.
   */
  static void settleFollowing(
      List<Comparison> comparisons, List<Parameters> parameters, RandomPairs random, int records) {
    for (int at = 0; at < comparisons.size(); at++) {
      FieldKind kind = comparisons.get(at).field().kind();
      if (kind == FieldKind.SEX || kind == FieldKind.CATEGORY) {
        double most = 0;
        for (int other = 0; other < comparisons.size(); other++) {
          if (other != at && parameters.get(other).u()[Comparison.SAME] * records >= NAMESAKES) {
            most = Math.max(most, random.agreeingWhere(at, other, FEWEST_NAMESAKES));
          }
        }
        settle(parameters.get(at), most);
      }
    }
  }

  private static void settle(Parameters one, double agreeing) {
    double[] u = one.u();
    if (agreeing > u[Comparison.SAME]) {
      double others = (1 - agreeing) / (1 - u[Comparison.SAME]);
      for (int level = 2; level < u.length; level++) {
        u[level] *= others;
      }
      u[Comparison.SAME] = agreeing;
    }
  }

  /** The chance that two records with a value have the same one: counted, not sampled. */
  private static double agreeing(Field field) {
    double present = Math.max(2, field.present());
    double pairs = 0;
    for (int code = 1; code < field.counts().length; code++) {
      double count = field.counts()[code];
      pairs += count * (count - 1);
    }
    double chance = (pairs + 1) / (present * (present - 1) + 1);
    return Math.min(0.999, chance);
  }
}
