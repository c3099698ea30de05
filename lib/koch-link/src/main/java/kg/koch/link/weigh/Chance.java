package kg.koch.link.weigh;

import java.util.Arrays;
import kg.koch.link.compare.Comparison;
import kg.koch.link.record.Field;

/** How often pairs of two persons agree by chance: u, and the rarity it stands for. */
final class Chance {

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
      logRarity[level] =
          random.pairs(at, level) >= FEWEST_PAIRS
              ? random.logRarity(at, level)
              : Math.log(agreeing);
    }
    double others = Arrays.stream(u).sum();
    for (int level = 2; level <= last; level++) {
      u[level] *= (1 - agreeing) / others;
    }
    u[Comparison.SAME] = agreeing;
    logRarity[Comparison.SAME] = Math.log(agreeing);
    return new Parameters(
        comparison.name(), comparison.levels(), new double[last + 1], u, logRarity);
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
